import { type Kysely, type Migration, sql } from 'kysely';
import type { Engine } from '../engine';

/** What the console reads and writes: revisions of the knowledge, when tickets were opened, and indexes for figures. */
export const consoleTables = (kind: Engine['kind']): Migration => ({
  up: async (db: Kysely<unknown>) => {
    await createRevisions(db);
    await addOpened(db, kind);
    await widenIndexes(db);
  },
});

async function createRevisions(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('revisions')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('file', 'text', (column) => column.notNull())
    .addColumn('before', 'text')
    .addColumn('after', 'text')
    .addColumn('who', 'text', (column) => column.notNull())
    .addColumn('what', 'text', (column) => column.notNull())
    .addColumn('at', 'bigint', (column) => column.notNull())
    .execute();
  await createIndex(db, 'revisions', ['file', 'at']);
  await createIndex(db, 'revisions', ['at']);
}

/** Takes the time from what each ticket says of itself. */
async function addOpened(db: Kysely<unknown>, kind: Engine['kind']): Promise<void> {
  await db.schema
    .alterTable('tickets')
    .addColumn('opened_at', 'bigint', (column) => column.notNull().defaultTo(0))
    .execute();
  const opened =
    kind === 'sqlite'
      ? sql`cast(strftime('%s', json_extract(body, '$.openedAt')) as integer) * 1000`
      : sql`(extract(epoch from (body::json ->> 'openedAt')::timestamptz) * 1000)::bigint`;
  await sql`update tickets set opened_at = coalesce(${opened}, changed_at)`.execute(db);
  await createIndex(db, 'tickets', ['opened_at']);
}

/** Indexes that hold all that figures are counted from, in the place of those of the time alone. */
async function widenIndexes(db: Kysely<unknown>): Promise<void> {
  const answers = ['at', 'decision', 'platform', 'audience', 'article', 'milliseconds'];
  await createIndex(db, 'answers', answers);
  await db.schema.dropIndex('answers_at_index').execute();
  await createIndex(db, 'outcomes', ['at', 'outcome', 'article']);
  await db.schema.dropIndex('outcomes_at_index').execute();
}

async function createIndex(
  db: Kysely<unknown>,
  table: string,
  columns: readonly string[],
): Promise<void> {
  await db.schema
    .createIndex([table, ...columns, 'index'].join('_'))
    .on(table)
    .columns([...columns])
    .execute();
}
