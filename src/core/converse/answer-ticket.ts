import { COLLECT_FIELDS } from '../article';
import type { Choice } from '../choice';
import { composeTicketForm, TICKET_FIELDS } from '../compose/compose-ticket';
import type { ReplyPart } from '../reply';
import type { Values } from '../message';
import { canHappen, mayChange, type TicketAction } from '../ticket/change-ticket';
import { CAUSES, type Ticket } from '../ticket/ticket';
import { applied } from './apply-action';
import { contextOf, prose, say, type Talk, type Turn, turn } from './talk';

type TicketChoice = Extract<Choice, { kind: 'ticket' }>;

/** A press on a ticket: what needs no words happens at once, the rest shows its form. */
export function answerTicketPress(choice: TicketChoice, talk: Talk): Turn {
  const { ticket } = talk;
  const refused = refusal(choice, talk);
  if (refused !== undefined || !ticket) return say(talk, refused ?? '');
  const { phrases } = contextOf(talk);
  if (isTakenAlready(choice, ticket, talk)) return say(talk, phrases.ticket.done.assign(ticket.id));
  const form = composeTicketForm(choice.action, ticket, contextOf(talk));
  if (form) return turn(talk, 'command', [form]);
  const action = readAction(choice, {});
  return action ? applied(action, ticket, talk) : say(talk, phrases.ticket.gone);
}

/** Pressed twice: nobody needs to hear of it again. */
function isTakenAlready(
  { action }: TicketChoice,
  { state, assignee }: Ticket,
  talk: Talk,
): boolean {
  const { platform, person } = talk.message;
  const isTheirs = assignee?.platform === platform && assignee.person === person;
  return action === 'assign' && state === 'assigned' && isTheirs;
}

/** A ticket's form was sent. */
export function answerTicketForm(choice: TicketChoice, values: Values, talk: Talk): Turn {
  const { ticket } = talk;
  const context = contextOf(talk);
  const refused = refusal(choice, talk);
  if (refused !== undefined || !ticket) return say(talk, refused ?? '');
  const action = readAction(choice, values);
  if (action) return applied(action, ticket, talk);
  const form = composeTicketForm(choice.action, ticket, context);
  const parts: ReplyPart[] = [prose(context.phrases.ticket.needsText), ...(form ? [form] : [])];
  return turn(talk, 'command', parts);
}

/** Why this person cannot do this now; undefined where they can. */
function refusal({ action }: TicketChoice, talk: Talk): string | undefined {
  const { ticket, message } = talk;
  const { phrases, contact } = contextOf(talk);
  const { ticket: words } = phrases;
  if (!ticket) return talk.isUnread ? words.notRead(contact) : words.gone;
  if (!mayChange(action, ticket, message, message.expert === true)) return words.notYours;
  return canHappen(action, ticket)
    ? undefined
    : words.notNow(ticket.id, words.states[ticket.state]);
}

function readAction({ action }: TicketChoice, values: Values): TicketAction | undefined {
  const text = values[TICKET_FIELDS.text] ?? '';
  const said = text === '' ? {} : { text };
  switch (action) {
    case 'assign':
    case 'reopen':
    case 'withdraw':
      return { kind: action };
    case 'reply':
    case 'add':
      return text === '' ? undefined : { kind: action, text };
    case 'ask': {
      const field = COLLECT_FIELDS.find((known) => known === values[TICKET_FIELDS.field]);
      return field && { kind: action, field, ...said };
    }
    case 'resolve': {
      const cause = CAUSES.find((known) => known === values[TICKET_FIELDS.cause]);
      return cause && { kind: action, cause, ...said };
    }
  }
}
