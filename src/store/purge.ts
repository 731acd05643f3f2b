import { type RawBuilder, sql } from 'kysely';
import { setImmediate as nextRound } from 'node:timers/promises';
import type { Engine } from './engine';
import type { Purged } from './store';
import type { Tables } from './tables';
import { CLOSED_STATES } from './tickets';

/** Rows deleted at once: writers wait for one such step, never for the whole purge. */
const STEP = 500;

const CLOSED = sql`state in (${sql.join(CLOSED_STATES)})`;

/** A notice goes after its ticket: while the ticket may change, its card must be found again. */
const NOTICE_IS_DONE = sql`state <> 'waiting' and not exists (
  select 1 from tickets where tickets.id = outbox.ticket
)`;

type Rule = readonly [kind: string, table: keyof Tables, RawBuilder<unknown>];

const rulesFor = (before: number): readonly Rule[] => [
  ['conversations', 'conversations', sql`changed_at < ${before}`],
  ['events', 'events', sql`at < ${before}`],
  ['answers', 'answers', sql`at < ${before}`],
  ['unanswered', 'unanswered', sql`at < ${before}`],
  ['outcomes', 'outcomes', sql`at < ${before}`],
  ['tickets', 'tickets', sql`changed_at < ${before} and ${CLOSED}`],
  ['notices', 'outbox', sql`written_at < ${before} and ${NOTICE_IS_DONE}`],
  ['sessions', 'sessions', sql`expires_at < ${before}`],
  ['audit', 'audit', sql`at < ${before}`],
  ['revisions', 'revisions', sql`at < ${before}`],
];

/** Deletes what is older, table by table, in small steps. */
export async function purge(engine: Engine, before: Date): Promise<Purged> {
  const purged: Record<string, number> = {};
  for (const [kind, table, rule] of rulesFor(before.getTime())) {
    purged[kind] = await deleteInSteps(engine, table, rule);
  }
  return purged;
}

async function deleteInSteps(
  { db, rowName }: Engine,
  table: keyof Tables,
  rule: RawBuilder<unknown>,
): Promise<number> {
  const row = sql.ref(rowName);
  for (let deleted = 0; ;) {
    const { numAffectedRows = 0n } = await sql`
      delete from ${sql.table(table)} where ${row} in (
        select ${row} from ${sql.table(table)} where ${rule} limit ${STEP}
      )`.execute(db);
    deleted += Number(numAffectedRows);
    if (numAffectedRows < STEP) return deleted;
    await nextRound();
  }
}
