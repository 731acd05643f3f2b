import type { TurnContext } from 'botbuilder';
import type { Message } from '../../src/core/message';
import { readActivity } from './activity';
import { answerInvoke, type TurnTools } from './answer-invoke';
import { replaceForm } from './answer-press';
import { parseActivity } from './parse';
import { isPrivateAmongOthers } from './private-place';
import { keepFormsPrivate } from './public-forms';
import { sendReply } from './send-reply';
import { showTypingDuring } from './show-typing';

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
    const think = () => handle(message);
    const answer = await (isPrivate || !mayShowTyping(context, message)
      ? think()
      : showTypingDuring(context, logger, think));
    const reply = keepFormsPrivate(answer, message);
    const isReplaced =
      message.kind === 'filled' &&
      reply.parts.length > 0 &&
      (await replaceForm(context, message, reply, logger));
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
 * Teams shows it in chats alone, not in channels (github.com/MicrosoftDocs/msteams-docs/issues/1451). What was not said
 * to the bot may be met with silence, and so with no sign of it either.
 */
function mayShowTyping({ activity }: TurnContext, message: Message): boolean {
  if (activity.type !== 'message' || activity.conversation.conversationType === 'channel')
    return false;
  return message.kind !== 'said' || !message.unaddressed;
}
