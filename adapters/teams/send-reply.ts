import type { TurnContext } from 'botbuilder';
import type { Reply } from '../../src/core/reply';
import { errorFacts, type Logger } from '../../src/logger';
import { cardMessage, isRefusedCard, textMessage } from './card-message';

/** Sends a reply into the conversation; a card that Teams refuses must not cost the person the answer. */
export async function sendReply(context: TurnContext, reply: Reply, logger: Logger): Promise<void> {
  if (reply.parts.length === 0) return;
  try {
    await context.sendActivity(cardMessage(reply));
  } catch (error) {
    if (!isRefusedCard(error)) throw error;
    logger.error({ answerId: reply.answerId, ...errorFacts(error) }, 'Teams refused a card');
    await context.sendActivity(textMessage(reply));
  }
}
