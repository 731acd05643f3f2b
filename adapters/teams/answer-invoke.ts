import type { TurnContext } from 'botbuilder';
import type { LookUp } from '../../src/core/look-up';
import type { Message } from '../../src/core/message';
import type { Reply } from '../../src/core/reply';
import { errorFacts, type Logger } from '../../src/logger';
import type { HandleMessage } from '../adapter';
import { answerExtension } from './answer-extension';
import { cardMessage, CARD_TYPE } from './card-message';
import type { Conversations } from './conversations';
import { hasForm, renderDialog } from './dialog';
import { INVOKES, parseAsker } from './parse';
import { renderCard, renderNotification } from './render';
import { sendReply } from './send-reply';

/** Answers what Teams waits for: something was pressed on a card or sent from a dialog. */
export async function answerInvoke(
  context: TurnContext,
  message: Message | undefined,
  { handle, lookUp, logger }: TurnTools,
): Promise<void> {
  const { name } = context.activity;
  const value: unknown = context.activity.value;
  const asker = parseAsker(context.activity);
  const found = asker && answerExtension(name, value, asker, lookUp);
  if (found) return respond(context, found);
  if (!isKnown(name)) return;
  if (!message) return respond(context, name === INVOKES.press ? UNKNOWN_PRESS : UNKNOWN_DIALOG);
  const reply = await handle(message);
  const answer = { context, message, reply, logger };
  if (name === INVOKES.press) return respond(context, await answerPress(answer));
  return respond(context, await answerDialog(answer));
}

/** What a turn is answered with. */
export interface TurnTools {
  readonly handle: HandleMessage;
  readonly lookUp: LookUp;
  readonly conversations: Conversations;
  readonly logger: Logger;
  /** Has all that the turn sends shown to the one it answers alone. */
  readonly keepPrivate: (context: TurnContext) => void;
}

const isKnown = (name: string | undefined): boolean =>
  Object.values(INVOKES).some((known) => known === name);

interface Answer {
  readonly context: TurnContext;
  readonly message: Message;
  readonly reply: Reply;
  readonly logger: Logger;
}

const UNKNOWN_PRESS = {
  statusCode: 400,
  type: 'application/vnd.microsoft.error',
  value: { code: 'BadRequest', message: 'This button is not known here.' },
} as const;

const UNKNOWN_DIALOG = {
  task: { type: 'message', value: 'This button is not known here.' },
} as const;

/** No body closes a dialog. */
async function respond(context: TurnContext, body?: object): Promise<void> {
  const value = { status: 200, ...(body ? { body } : {}) };
  await context.sendActivity({ type: 'invokeResponse', value });
}

/** A form that was sent becomes what is answered to it; any other press is answered below the card. */
async function answerPress({ context, message, reply, logger }: Answer): Promise<object> {
  if (message.kind === 'filled' && reply.parts.length > 0) {
    await replaceForm(context, reply, logger);
    return { statusCode: 200, type: CARD_TYPE, value: renderCard(reply) };
  }
  await sendReply(context, reply, logger);
  return {
    statusCode: 200,
    type: 'application/vnd.microsoft.activity.message',
    value: renderNotification(reply) || '\u2713',
  };
}

/** A dialog shows what only the one who pressed needs; what came of a form stands in the conversation. */
async function answerDialog({ context, message, reply, logger }: Answer) {
  if (reply.parts.length === 0) return undefined;
  if (message.kind !== 'filled' || hasForm(reply)) return renderDialog(reply);
  await sendReply(context, reply, logger);
  return undefined;
}

/**
 * Puts a reply in the place of the form it answers, so that the form is not sent twice; tells whether that worked. The
 * response to a press does the same at once, but on the screen of the one who pressed alone.
 */
export async function replaceForm(
  context: TurnContext,
  reply: Reply,
  logger: Logger,
): Promise<boolean> {
  const { replyToId: id } = context.activity;
  if (!id) return false;
  try {
    await context.updateActivity({ ...cardMessage(reply), id });
    return true;
  } catch (error) {
    logger.warn(errorFacts(error), 'a form that was sent could not be replaced');
    return false;
  }
}
