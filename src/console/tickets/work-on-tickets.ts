import { randomUUID } from 'node:crypto';
import { toNotices } from '../../bot/to-records';
import { COLLECT_FIELDS } from '../../core/article';
import type { Setting } from '../../core/setting';
import {
  canHappen,
  changeTicket,
  mayChange,
  type TicketAction,
} from '../../core/ticket/change-ticket';
import { isOpen, type Party, TICKET_STATES } from '../../core/ticket/ticket';
import type { Routes } from '../../core/ticket/write-notices';
import type { Store, StoredTicket } from '../../store/store';
import type { ConsoleTicketAction, TicketRow } from '../api';
import { ConsoleError, type ConsoleRooms, type Who } from '../console-rooms';

export interface TicketsOptions {
  readonly store: Pick<Store, 'findTicket' | 'listTickets' | 'saveTurn'>;
  readonly setting: () => Setting;
  readonly routes: Routes;
  /** Called when something was put into the outbox. */
  readonly onNotices: () => void;
  readonly now: () => Date;
}

type Tickets = Pick<ConsoleRooms, 'tickets' | 'ticket' | 'changeTicket'>;

const MOST_TICKETS = 200;

const OPEN_STATES = TICKET_STATES.filter((state) => isOpen({ state }));

/** An expert's work on tickets, told to the asker and the experts' channel as from the chat. */
export function createTickets(options: TicketsOptions): Tickets {
  const { store } = options;
  const filters = {
    open: () => ({ states: OPEN_STATES }),
    mine: (who: Who) => ({ assignee: `console:${who.subject}` }),
    all: () => ({}),
  };
  return {
    tickets: (which, who) => store.listTickets({ ...filters[which](who), limit: MOST_TICKETS }),
    ticket: async (id) => (await findTicket(id, store)).ticket,
    changeTicket: (id, action, who) => change(id, action, who, options),
  };
}

async function findTicket(id: string, store: TicketsOptions['store']): Promise<StoredTicket> {
  const found = await store.findTicket(id);
  if (found) return found;
  throw new ConsoleError(404, `There is no ticket ${id}. It may have been deleted since.`);
}

async function change(
  id: string,
  asked: ConsoleTicketAction,
  who: Who,
  options: TicketsOptions,
): Promise<TicketRow> {
  const { store, routes, onNotices } = options;
  const setting = options.setting();
  const { ticket: before, version } = await findTicket(id, store);
  const by: Party = { platform: 'console', person: who.subject, name: who.name };
  const action = toAction(asked, setting);
  if (!mayChange(action.kind, before, by, true) || !canHappen(action.kind, before)) {
    throw new ConsoleError(
      409,
      `${id} is ${before.state}, so this cannot be done now. Load it again to see what can.`,
    );
  }
  const at = options.now();
  const ticket = changeTicket(before, action, by, at.toISOString());
  const notices = toNotices(ticket, setting, routes);
  const result = await store.saveTurn({
    event: `console:${randomUUID()}`,
    at,
    ticket: { ticket, expectedVersion: version },
    notices,
  });
  if (result !== 'saved') {
    throw new ConsoleError(409, `${id} was changed by somebody else meanwhile. Load it again.`);
  }
  if (notices.length > 0) onNotices();
  return ticket;
}

const MOST_CHARACTERS = 3000;

/** What an expert asked for, with secrets taken out of what they wrote. */
function toAction(asked: ConsoleTicketAction, setting: Setting): TicketAction {
  const written = 'text' in asked ? asked.text : undefined;
  const { text } = setting.withoutSecrets(written?.trim() ?? '');
  if (text.length > MOST_CHARACTERS) {
    throw new ConsoleError(400, `The text is too long. Use at most ${MOST_CHARACTERS} characters.`);
  }
  const said = text === '' ? {} : { text };
  switch (asked.kind) {
    case 'assign':
    case 'reopen':
      return { kind: asked.kind };
    case 'reply':
      if (text === '') throw new ConsoleError(400, 'There is nothing to send. Write an answer.');
      return { kind: 'reply', text };
    case 'ask': {
      const field = COLLECT_FIELDS.find((known) => known === asked.field);
      if (!field) throw new ConsoleError(400, 'This cannot be asked for. Choose from the list.');
      return { kind: 'ask', field, ...said };
    }
    case 'resolve':
      return { kind: 'resolve', cause: asked.cause, ...said };
  }
}
