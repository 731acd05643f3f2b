import { type Activity, type TurnContext } from 'botbuilder';
import type { Message } from '../../src/core/message';
import type { Reply } from '../../src/core/reply';
import { errorFacts, type Logger } from '../../src/logger';
import type { HandleMessage } from '../adapter';
import { CARD_ACTION, parseActivity } from './parse';
import { renderCard, renderFallbackText, renderNotification } from './render';

/** Answers one activity; one that says nothing to us is left alone. */
export function createTurn(
  handle: HandleMessage,
  logger: Logger,
): (context: TurnContext) => Promise<void> {
  return async (context) => {
    const { activity } = context;
    const message = parseActivity(activity);
    if (activity.type === 'invoke') return answerInvoke(context, message, handle, logger);
    if (!message) return;
    const [reply] = await Promise.all([handle(message), showTyping(context, logger)]);
    await sendReply(context, reply, logger);
  };
}

/** A press is answered by a message of its own; what goes back on the request only says that it arrived. */
async function answerInvoke(
  context: TurnContext,
  message: Message | undefined,
  handle: HandleMessage,
  logger: Logger,
): Promise<void> {
  if (context.activity.name !== CARD_ACTION) return;
  if (!message) return respondToInvoke(context, UNKNOWN_PRESS);
  const reply = await handle(message);
  await sendReply(context, reply, logger);
  const value = renderNotification(reply) || '\u2713';
  await respondToInvoke(context, {
    statusCode: 200,
    type: 'application/vnd.microsoft.activity.message',
    value,
  });
}

const UNKNOWN_PRESS = {
  statusCode: 400,
  type: 'application/vnd.microsoft.error',
  value: { code: 'BadRequest', message: 'This button is not known here.' },
} as const;

async function respondToInvoke(context: TurnContext, body: object): Promise<void> {
  await context.sendActivity({ type: 'invokeResponse', value: { status: 200, body } });
}

/** Shows that an answer is coming; where that fails, the answer still comes. */
async function showTyping(context: TurnContext, logger: Logger): Promise<void> {
  if (context.activity.type !== 'message') return;
  try {
    await context.sendActivity({ type: 'typing' });
  } catch (error) {
    logger.warn(errorFacts(error), 'typing could not be shown');
  }
}

async function sendReply(context: TurnContext, reply: Reply, logger: Logger): Promise<void> {
  if (reply.parts.length === 0) return;
  try {
    await context.sendActivity(cardMessage(reply));
  } catch (error) {
    if (!isRefusedCard(error)) throw error;
    logger.error({ answerId: reply.answerId, ...errorFacts(error) }, 'Teams refused a card');
    await context.sendActivity({
      type: 'message',
      text: renderFallbackText(reply),
      textFormat: 'plain',
    });
  }
}

/** Without `text`, which Teams would show above the card; `summary` is the line of the notification. */
function cardMessage(reply: Reply): Partial<Activity> {
  return {
    type: 'message',
    summary: renderNotification(reply),
    attachments: [
      {
        contentType: 'application/vnd.microsoft.card.adaptive',
        content: { ...renderCard(reply), msteams: { width: 'Full' } },
      },
    ],
  };
}

/** 400 and 413 are the connector's words for a card it cannot take; the text of it, it can. */
function isRefusedCard(error: unknown): boolean {
  if (!(error instanceof Error) || !('statusCode' in error)) return false;
  return error.statusCode === 400 || error.statusCode === 413;
}
