import type { TurnContext } from 'botbuilder';
import type { LookUp } from '../../src/core/look-up';
import type { Message } from '../../src/core/message';
import type { Logger } from '../../src/logger';
import type { HandleMessage, ShowTicket } from '../adapter';
import { answerExtension } from './answer-extension';
import { type Answer, answerPress, answerRefresh } from './answer-press';
import type { Conversations } from './conversations';
import { hasForm, renderDialog } from './dialog';
import { inTime } from './in-time';
import { INVOKES, parseAsker } from './parse';
import { sendReply } from './send-reply';
import { readRefresh } from './ticket-refresh';

/** Answers what Teams waits for: something was pressed on a card or sent from a dialog. */
export async function answerInvoke(
  context: TurnContext,
  message: Message | undefined,
  { handle, showTicket, lookUp, logger }: TurnTools,
): Promise<void> {
  const { name } = context.activity;
  const value: unknown = context.activity.value;
  const asker = parseAsker(context.activity);
  const found = asker && answerExtension(name, value, asker, lookUp);
  if (found) return respond(context, found);
  if (!isKnown(name)) return;
  const ticket = name === INVOKES.press ? readRefresh(value) : undefined;
  if (asker && ticket !== undefined)
    return respond(context, await answerRefresh(ticket, asker, showTicket));
  if (!message) return respond(context, name === INVOKES.press ? UNKNOWN_PRESS : UNKNOWN_DIALOG);
  const reply = await handle(message);
  const answer = { context, message, reply, showTicket, logger };
  if (name === INVOKES.press) return respond(context, await answerPress(answer));
  return respond(context, await answerDialog(answer));
}

/** What a turn is answered with. */
export interface TurnTools {
  readonly handle: HandleMessage;
  readonly showTicket: ShowTicket;
  readonly lookUp: LookUp;
  readonly conversations: Conversations;
  readonly logger: Logger;
  /** Has all that the turn sends shown to the one it answers alone. */
  readonly keepPrivate: (context: TurnContext) => void;
}

const isKnown = (name: string | undefined): boolean =>
  Object.values(INVOKES).some((known) => known === name);

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

/** A dialog shows what only the one who pressed needs; what came of a form stands in the conversation. */
async function answerDialog({ context, message, reply, logger }: Answer) {
  if (reply.parts.length === 0) return undefined;
  if (message.kind !== 'filled' || hasForm(reply)) return renderDialog(reply);
  await inTime(sendReply(context, reply, logger), logger);
  return undefined;
}
