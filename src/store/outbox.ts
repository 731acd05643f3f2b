import { randomUUID } from 'node:crypto';
import { type RawBuilder, sql } from 'kysely';
import type { Notice } from '../core/ticket/notice';
import { type Database, type Engine, inTransaction, type Work } from './engine';
import { isRecord, parseJson } from './read-json';
import type { ClaimedNotice, DeadNotice, HeldNotice, OutboxState, Turn } from './store';
import type { OutboxRow } from './tables';
import { personOf } from './tickets';

/** Writes a turn's notices behind those of their streams. A notice that is there already stays as it is. */
export async function writeNotices(
  trx: Work,
  kind: Engine['kind'],
  { notices = [], ticket, at }: Turn,
): Promise<void> {
  if (notices.length === 0) return;
  if (kind === 'postgres') await holdStreams(trx, notices);
  await trx
    .insertInto('outbox')
    .values(notices.map((notice) => rowOf(notice, ticket?.ticket.id ?? null, at.getTime())))
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Numbers are given before a transaction ends; holding the stream makes their order the order of the ends. */
async function holdStreams(trx: Work, notices: readonly Notice[]): Promise<void> {
  const streams = [...new Set(notices.map(({ stream }) => stream))].sort();
  for (const stream of streams) {
    await sql`select pg_advisory_xact_lock(${OUTBOX_LOCKS}::int, hashtext(${stream}))`.execute(trx);
  }
}

/** Any number: it keeps these locks apart from others in the same database. */
const OUTBOX_LOCKS = 40_711;

const rowOf = (notice: Notice, ticket: string | null, at: number): Omit<OutboxRow, 'seq'> => ({
  id: notice.id,
  stream: notice.stream,
  ticket,
  person: notice.to.kind === 'person' ? personOf(notice.to) : null,
  state: 'waiting',
  due_at: at,
  attempts: 0,
  lease: null,
  body: JSON.stringify(notice),
  reference: null,
  last_error: null,
  written_at: at,
});

/** The claimed rows as the statement returns them. */
type ClaimedRow = Pick<OutboxRow, 'id' | 'body' | 'attempts' | 'written_at'> & {
  readonly seq: number;
};

/** What is asked for: how many, for how long, and what the holder will be known by. */
interface Claim {
  readonly leaseMs: number;
  readonly limit: number;
  readonly lease: string;
}

/** Takes the oldest waiting notice of each stream whose time has come. */
export async function claimNotices(
  engine: Engine,
  now: Date,
  most: Omit<Claim, 'lease'>,
): Promise<readonly ClaimedNotice[]> {
  const lease = randomUUID();
  return inTransaction(engine, async (trx) => {
    const { rows } = await claim(engine, now.getTime(), { ...most, lease }).execute(trx);
    const claimed: ClaimedNotice[] = [];
    for (const row of rows.toSorted((a, b) => a.seq - b.seq)) {
      const notice = readClaimed(row, lease);
      if (notice) claimed.push(notice);
      else await noticeFailed(trx, { notice: { id: row.id }, lease }, 'it cannot be read');
    }
    const references = await findReferences(trx, claimed);
    return claimed.map((each) => ({ ...each, ...referencesOf(each.notice, references) }));
  });
}

/** The heads are found and taken in one statement; what another holds at this moment is passed over. */
function claim(
  { kind }: Engine,
  now: number,
  { leaseMs, limit, lease }: Claim,
): RawBuilder<ClaimedRow> {
  const passOver = kind === 'postgres' ? sql`for update skip locked` : sql``;
  return sql<ClaimedRow>`
    with heads as (
      select head.seq as head_seq from outbox as head
      where head.state = 'waiting' and head.due_at <= ${now} and not exists (
        select 1 from outbox as older
        where older.state = 'waiting' and older.stream = head.stream and older.seq < head.seq
      )
      order by head.seq limit ${limit} ${passOver}
    )
    update outbox set due_at = ${now + leaseMs}, attempts = attempts + 1, lease = ${lease}
    from heads where seq = heads.head_seq
    returning seq, id, body, attempts, written_at`;
}

/** A notice that cannot be read must not hold up all others. */
function readClaimed(
  { body, attempts, written_at }: ClaimedRow,
  lease: string,
): ClaimedNotice | undefined {
  const notice = parseJson(body);
  if (!isNotice(notice)) return undefined;
  return { notice, lease, attempts: attempts - 1, writtenAt: new Date(written_at) };
}

/** Told by what makes it a notice; it was whole when this program, or an earlier one, wrote it. */
const isNotice = (value: unknown): value is Notice =>
  isRecord(value) &&
  typeof value.id === 'string' &&
  typeof value.stream === 'string' &&
  isRecord(value.to) &&
  Array.isArray(value.parts);

async function findReferences(
  trx: Work,
  claimed: readonly ClaimedNotice[],
): Promise<ReadonlyMap<string, string>> {
  const ids = claimed
    .flatMap(({ notice }) => [notice.replaces, notice.follows])
    .filter((id) => id !== undefined);
  if (ids.length === 0) return new Map();
  const rows = await trx
    .selectFrom('outbox')
    .select(['id', 'reference'])
    .where('id', 'in', ids)
    .where('reference', 'is not', null)
    .execute();
  return new Map(rows.map(({ id, reference }) => [id, reference ?? '']));
}

function referencesOf(
  { replaces = '', follows = '' }: Notice,
  references: ReadonlyMap<string, string>,
): Pick<ClaimedNotice, 'replacesReference' | 'followsReference'> {
  const replacesReference = references.get(replaces);
  const followsReference = references.get(follows);
  return {
    ...(replacesReference === undefined ? {} : { replacesReference }),
    ...(followsReference === undefined ? {} : { followsReference }),
  };
}

/** Keeps what the platform calls the message and lets go of what it said; tells whether the lease still stood. */
export function noticeDelivered(
  db: Database,
  held: HeldNotice,
  reference: string | null = null,
): Promise<boolean> {
  return settle(db, held, { state: 'delivered', body: null, last_error: null, reference });
}

/** Puts a notice off until `retryAt`, or gives it up; tells whether the lease still stood. */
export function noticeFailed(
  db: Database,
  held: HeldNotice,
  error: string,
  retryAt?: Date,
): Promise<boolean> {
  const next = retryAt ? { due_at: retryAt.getTime() } : { state: 'dead' as const };
  return settle(db, held, { last_error: error, ...next });
}

/** The holder's last word; nobody holds the notice afterwards. */
async function settle(
  db: Database,
  { notice, lease }: HeldNotice,
  outcome: Partial<Pick<OutboxRow, 'state' | 'due_at' | 'body' | 'last_error' | 'reference'>>,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('outbox')
    .set({ ...outcome, lease: null })
    .where('id', '=', notice.id)
    .where('lease', '=', lease)
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}

/** The oldest first. */
export async function listDeadNotices(db: Database, limit: number): Promise<readonly DeadNotice[]> {
  const rows = await db
    .selectFrom('outbox')
    .select(['id', 'stream', 'attempts', 'last_error', 'written_at'])
    .where('state', '=', 'dead')
    .orderBy('seq')
    .limit(limit)
    .execute();
  return rows.map(({ id, stream, attempts, last_error, written_at }) => ({
    id,
    stream,
    attempts,
    lastError: last_error ?? '',
    writtenAt: new Date(written_at),
  }));
}

/** Brings dead notices back as if they had never been tried; tells how many. */
export async function redeliver(db: Database, now: Date, id?: string): Promise<number> {
  const { numUpdatedRows } = await db
    .updateTable('outbox')
    .set({ state: 'waiting', attempts: 0, due_at: now.getTime() })
    .where('state', '=', 'dead')
    .$if(id !== undefined, (query) => query.where('id', '=', id ?? ''))
    .executeTakeFirstOrThrow();
  return Number(numUpdatedRows);
}

export async function outboxState(db: Database): Promise<OutboxState> {
  const count = db.selectFrom('outbox').select(({ fn }) => fn.countAll<number>().as('count'));
  const waiting = await count
    .select(({ fn }) => fn.min('written_at').as('oldest'))
    .where('state', '=', 'waiting')
    .executeTakeFirstOrThrow();
  const dead = await count.where('state', '=', 'dead').executeTakeFirstOrThrow();
  // Without a row there is no oldest, whatever the type says.
  const oldest = waiting.oldest as number | null;
  return {
    waiting: waiting.count,
    dead: dead.count,
    ...(oldest === null ? {} : { oldest: new Date(oldest) }),
  };
}
