import type { TurnContext } from 'botbuilder';
import type { Message, Origin } from '../../src/core/message';
import type { Reply } from '../../src/core/reply';
import { errorFacts, type Logger } from '../../src/logger';
import type { ShowTicket } from '../adapter';
import { cardMessage, CARD_TYPE, fullWidth } from './card-message';
import { withoutThread } from './conversations';
import { hasForm } from './dialog';
import { renderCard, renderNotification } from './render';
import { inTime } from './in-time';
import { keepFormsPrivate } from './public-forms';
import { sendReply } from './send-reply';

/** What was pressed or sent from a dialog, and what is answered to it. */
export interface Answer {
  readonly context: TurnContext;
  readonly message: Message;
  readonly reply: Reply;
  readonly showTicket: ShowTicket;
  readonly logger: Logger;
}

/**
 * A form that was sent becomes what is answered to it, and a ticket's card the ticket as it stands now; any other press is
 * answered below the card.
 */
export async function answerPress(answer: Answer): Promise<object> {
  const { context, message, reply, logger } = answer;
  if (message.kind === 'filled' && reply.parts.length > 0) {
    await inTime(replaceForm(context, message, reply, logger), logger);
    return replacing(reply);
  }
  const card = await viewAfter(answer);
  if (card) return replacing({ ...reply, parts: [...reply.parts, ...card.parts] });
  await inTime(sendReply(context, keepFormsPrivate(reply, message), logger), logger);
  return saying(renderNotification(reply) || '\u2713');
}

const replacing = (reply: Reply) => ({
  statusCode: 200,
  type: CARD_TYPE,
  value: fullWidth(renderCard(reply)),
});

const saying = (value: string) => ({
  statusCode: 200,
  type: 'application/vnd.microsoft.activity.message',
  value,
});

/** The card of the ticket that was acted on, where the one who pressed may see it there. */
async function viewAfter({ message, reply, showTicket }: Answer): Promise<Reply | undefined> {
  if (message.kind !== 'chose' || message.choice.kind !== 'ticket' || hasForm(reply))
    return undefined;
  const view = await showTicket(
    message.choice.ticket,
    message,
    withoutThread(message.conversation),
  );
  return view.isShown ? view.reply : undefined;
}

/** The card as it stands for the one who looks at it. */
export async function answerRefresh(ticket: string, asker: Origin, showTicket: ShowTicket) {
  const view = await showTicket(ticket, asker, withoutThread(asker.conversation));
  return view.isShown ? replacing(view.reply) : saying(view.words);
}

/**
 * Puts a reply in the place of the form it answers, so that the form is not sent twice; tells whether that worked. The
 * response to a press does the same at once, but on the screen of the one who pressed alone. Among others nothing is
 * replaced: anybody could name any message as the form that was sent.
 */
export async function replaceForm(
  context: TurnContext,
  { place }: Message,
  reply: Reply,
  logger: Logger,
): Promise<boolean> {
  const { replyToId: id } = context.activity;
  if (!id || place === 'shared') return false;
  try {
    await context.updateActivity({ ...cardMessage(reply), id });
    return true;
  } catch (error) {
    logger.warn(errorFacts(error), 'a form that was sent could not be replaced');
    return false;
  }
}
