import type { TurnContext } from 'botbuilder';
import type { Message } from '../../src/core/message';
import { errorFacts, type Logger } from '../../src/logger';
import { readActivity } from './activity';
import { answerInvoke, replaceForm, type TurnTools } from './answer-invoke';
import { parseActivity } from './parse';
import { isPrivateAmongOthers } from './private-place';
import { sendReply } from './send-reply';

/** Answers one activity; one that says nothing to us is left alone. */
export function createTurn(tools: TurnTools): (context: TurnContext) => Promise<void> {
  const { handle, logger, keepPrivate } = tools;
  return async (context) => {
    const { activity } = context;
    const read = readActivity(activity);
    const isPrivate = read !== undefined && isPrivateAmongOthers(read);
    if (isPrivate) keepPrivate(context);
    const message = await readMessage(activity, tools);
    if (activity.type === 'invoke') return answerInvoke(context, message, tools);
    if (!message) return;
    const typing = isPrivate ? undefined : showTyping(context, message, logger);
    const [reply] = await Promise.all([handle(message), typing]);
    const isReplaced =
      message.kind === 'filled' &&
      reply.parts.length > 0 &&
      (await replaceForm(context, reply, logger));
    if (!isReplaced) await sendReply(context, reply, logger);
  };
}

async function readMessage(
  activity: unknown,
  { conversations }: TurnTools,
): Promise<Message | undefined> {
  const message = parseActivity(activity);
  return message?.kind === 'arrived' ? conversations.nameArrival(message) : message;
}

/**
 * Shows that an answer is coming; where that fails, the answer still comes. What was not said to the bot may be met with
 * silence, and so with no sign of it either.
 */
async function showTyping(context: TurnContext, message: Message, logger: Logger): Promise<void> {
  if (context.activity.type !== 'message') return;
  if (message.kind === 'said' && message.unaddressed) return;
  try {
    await context.sendActivity({ type: 'typing' });
  } catch (error) {
    logger.warn(errorFacts(error), 'typing could not be shown');
  }
}
