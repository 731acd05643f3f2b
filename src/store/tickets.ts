import { isOpen, type Party, type Ticket, TICKET_STATES } from '../core/ticket/ticket';
import type { Database, Work } from './engine';
import { damaged, isRecord, readJson } from './read-json';
import type { StoredTicket, TicketChange, TicketFilter } from './store';
import type { TicketRow } from './tables';

/** A person as filters name them. */
export const personOf = ({ platform, person }: Pick<Party, 'platform' | 'person'>): string =>
  `${platform}:${person}`;

/** The states in which nobody has anything left to do. */
export const CLOSED_STATES = TICKET_STATES.filter((state) => !isOpen({ state }));

export async function findTicket(db: Database, id: string): Promise<StoredTicket | undefined> {
  const row = await db.selectFrom('tickets').selectAll().where('id', '=', id).executeTakeFirst();
  return row && { ticket: readTicket(row), version: row.version };
}

/** The most recently changed first. */
export async function listTickets(
  db: Database,
  { asker, assignee, states, limit }: TicketFilter,
): Promise<readonly Ticket[]> {
  if (states?.length === 0) return [];
  const rows = await db
    .selectFrom('tickets')
    .selectAll()
    .$if(asker !== undefined, (query) => query.where('asker', '=', asker ?? ''))
    .$if(assignee !== undefined, (query) => query.where('assignee', '=', assignee ?? ''))
    .$if(states !== undefined, (query) => query.where('state', 'in', states ?? []))
    .orderBy('changed_at', 'desc')
    .orderBy('id')
    .limit(limit)
    .execute();
  return rows.map(readTicket);
}

/** Writes the next version over the one that was read; tells whether that one still stood. */
export async function writeTicket(
  trx: Work,
  { ticket, expectedVersion }: TicketChange,
): Promise<boolean> {
  const row = rowOf(ticket, expectedVersion + 1);
  if (expectedVersion === 0) {
    const { numInsertedOrUpdatedRows } = await trx
      .insertInto('tickets')
      .values(row)
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirstOrThrow();
    return numInsertedOrUpdatedRows === 1n;
  }
  const { numUpdatedRows } = await trx
    .updateTable('tickets')
    .set(row)
    .where('id', '=', ticket.id)
    .where('version', '=', expectedVersion)
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}

const rowOf = (ticket: Ticket, version: number): TicketRow => ({
  id: ticket.id,
  version,
  state: ticket.state,
  asker: personOf(ticket.asker),
  assignee: ticket.assignee ? personOf(ticket.assignee) : null,
  opened_at: Date.parse(ticket.openedAt),
  changed_at: Date.parse(ticket.changedAt),
  body: JSON.stringify(ticket),
});

function readTicket({ id, body }: TicketRow): Ticket {
  const value = readJson(body, `ticket ${id}`);
  if (isTicket(value)) return value;
  throw damaged(`ticket ${id}`);
}

/** Told by what makes it a ticket; it was whole when this program, or an earlier one, wrote it. */
const isTicket = (value: unknown): value is Ticket =>
  isRecord(value) &&
  typeof value.id === 'string' &&
  TICKET_STATES.some((state) => state === value.state) &&
  isRecord(value.asker) &&
  isRecord(value.packet) &&
  Array.isArray(value.entries) &&
  Array.isArray(value.tried) &&
  Array.isArray(value.missing);
