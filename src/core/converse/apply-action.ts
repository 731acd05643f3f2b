import { changeTicket, type TicketAction } from '../ticket/change-ticket';
import type { Ticket } from '../ticket/ticket';
import { askerOf } from './asker';
import { contextOf, say, type Talk, type Turn } from './talk';

/** Does what this person may do with a ticket, and says so. */
export function applied(action: TicketAction, ticket: Ticket, talk: Talk): Turn {
  const { message, fresh } = talk;
  const { platform, person, name } = askerOf(message);
  const by = { platform, person, ...(name ? { name } : {}) };
  const changed = changeTicket(ticket, action, by, fresh.at);
  const { ticket: words } = contextOf(talk).phrases;
  return say(talk, words.done[action.kind](ticket.id), {
    effects: [{ kind: 'change-ticket', ticket: changed, action }],
  });
}
