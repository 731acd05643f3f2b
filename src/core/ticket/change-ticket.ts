import type { CollectField } from '../article';
import {
  type Cause,
  type Entry,
  isOpen,
  type Party,
  type Ticket,
  type TicketState,
} from './ticket';

/** What can happen to a ticket after it was opened; texts are without secrets. */
export type TicketAction =
  | { readonly kind: 'assign' }
  | { readonly kind: 'reply'; readonly text: string }
  | { readonly kind: 'ask'; readonly field: CollectField; readonly text?: string }
  | { readonly kind: 'resolve'; readonly cause: Cause; readonly text?: string }
  | { readonly kind: 'reopen' }
  | { readonly kind: 'add'; readonly text: string }
  | { readonly kind: 'withdraw' };

const EXPERTS_ONLY: readonly TicketAction['kind'][] = ['assign', 'reply', 'ask', 'resolve'];

/** Whether this person may do this: experts work on tickets, askers add to their own and withdraw it, both reopen. */
export function mayChange(
  kind: TicketAction['kind'],
  { asker }: Pick<Ticket, 'asker'>,
  by: Party,
  isExpert: boolean,
): boolean {
  const isAsker = asker.platform === by.platform && asker.person === by.person;
  if (EXPERTS_ONLY.includes(kind)) return isExpert;
  return kind === 'reopen' ? isExpert || isAsker : isAsker;
}

/** Whether the ticket stands where this can happen: what is closed is first reopened. */
export function canHappen(kind: TicketAction['kind'], ticket: Ticket): boolean {
  return kind === 'reopen' ? !isOpen(ticket) : isOpen(ticket);
}

/**
 * The ticket after something happened to it.
 * @param at ISO 8601, UTC
 */
export function changeTicket(ticket: Ticket, action: TicketAction, by: Party, at: string): Ticket {
  const changed: Ticket = {
    ...ticket,
    state: stateAfter(ticket, action),
    entries: [...ticket.entries, entryOf(action, by, at)],
    changedAt: at,
  };
  switch (action.kind) {
    case 'assign':
      return { ...changed, assignee: by };
    case 'resolve':
      return { ...changed, cause: action.cause };
    case 'ask':
      return {
        ...changed,
        missing: [...ticket.missing.filter((field) => field !== action.field), action.field],
      };
    case 'reopen':
      return withoutCause(changed);
    case 'add':
      return withAnswer(ticket, changed, action.text);
    case 'reply':
    case 'withdraw':
      return changed;
  }
}

const MOST_FIELD_CHARACTERS = 200;

/** What the asker adds while people wait for a field is that field, where it is short enough to be one. */
function withAnswer({ state, missing }: Ticket, changed: Ticket, text: string): Ticket {
  const field = missing.at(-1);
  if (state !== 'waiting' || field === undefined || text.length > MOST_FIELD_CHARACTERS)
    return changed;
  return {
    ...changed,
    packet: { ...changed.packet, [field]: text },
    missing: missing.slice(0, -1),
  };
}

function withoutCause({ cause: _, ...ticket }: Ticket): Ticket {
  return ticket;
}

function stateAfter({ state, assignee }: Ticket, { kind }: TicketAction): TicketState {
  const atWork = assignee ? 'assigned' : 'open';
  switch (kind) {
    case 'assign':
      return state === 'waiting' ? 'waiting' : 'assigned';
    case 'ask':
      return 'waiting';
    case 'add':
    case 'reopen':
      return atWork;
    case 'resolve':
      return 'resolved';
    case 'withdraw':
      return 'withdrawn';
    case 'reply':
      return state;
  }
}

const ENTRIES = {
  assign: 'assigned',
  reply: 'replied',
  ask: 'asked',
  resolve: 'resolved',
  reopen: 'reopened',
  add: 'added',
  withdraw: 'withdrawn',
} as const satisfies Record<TicketAction['kind'], Entry['kind']>;

function entryOf(action: TicketAction, by: Party, at: string): Entry {
  const text = 'text' in action ? action.text : undefined;
  return { kind: ENTRIES[action.kind], at, by, ...(text ? { text } : {}) };
}
