import { type ColumnDefinitionBuilder, type Kysely, type Migration, sql } from 'kysely';
import type { Engine } from '../engine';

/** Everything the store began with. */
export const firstTables = (kind: Engine['kind']): Migration => ({
  up: async (db: Kysely<unknown>) => {
    await createFigures(db);
    await createWork(db, kind);
    await createKeepings(db, kind);
  },
});

const required = (column: ColumnDefinitionBuilder) => column.notNull();

async function createFigures(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('answers')
    .addColumn('answer_id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('decision', 'text', required)
    .addColumn('article', 'text')
    .addColumn('articles', 'text', required)
    .addColumn('audience', 'text', required)
    .addColumn('platform', 'text', required)
    .addColumn('place', 'text', required)
    .addColumn('person_hash', 'text', required)
    .addColumn('milliseconds', 'double precision', required)
    .addColumn('at', 'bigint', required)
    .execute();
  await db.schema
    .createTable('unanswered')
    .addColumn('answer_id', 'text', required)
    .addColumn('reason', 'text', required)
    .addColumn('person_hash', 'text', required)
    .addColumn('text', 'text', required)
    .addColumn('candidates', 'text', required)
    .addColumn('audience', 'text', required)
    .addColumn('platform', 'text', required)
    .addColumn('at', 'bigint', required)
    .addPrimaryKeyConstraint('unanswered_key', ['answer_id', 'reason', 'person_hash'])
    .execute();
  await db.schema
    .createTable('outcomes')
    .addColumn('answer_id', 'text', required)
    .addColumn('article', 'text', required)
    .addColumn('person_hash', 'text', required)
    .addColumn('outcome', 'text', required)
    .addColumn('comment', 'text')
    .addColumn('at', 'bigint', required)
    .addPrimaryKeyConstraint('outcomes_key', ['answer_id', 'article', 'person_hash'])
    .execute();
  await createIndex(db, 'answers', ['article', 'at']);
  for (const table of ['answers', 'unanswered', 'outcomes']) {
    await createIndex(db, table, ['at']);
    await createIndex(db, table, ['person_hash']);
  }
}

async function createWork(db: Kysely<unknown>, kind: Engine['kind']): Promise<void> {
  await db.schema
    .createTable('tickets')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('version', 'bigint', required)
    .addColumn('state', 'text', required)
    .addColumn('asker', 'text', required)
    .addColumn('assignee', 'text')
    .addColumn('changed_at', 'bigint', required)
    .addColumn('body', 'text', required)
    .execute();
  await createIndex(db, 'tickets', ['asker', 'changed_at']);
  await createIndex(db, 'tickets', ['assignee', 'changed_at']);
  await createIndex(db, 'tickets', ['changed_at']);
  await db.schema
    .createTable('outbox')
    .addColumn('seq', ...sequence(kind))
    .addColumn('id', 'text', (column) => column.unique().notNull())
    .addColumn('stream', 'text', required)
    .addColumn('ticket', 'text')
    .addColumn('person', 'text')
    .addColumn('state', 'text', required)
    .addColumn('due_at', 'bigint', required)
    .addColumn('attempts', 'integer', required)
    .addColumn('body', 'text')
    .addColumn('reference', 'text')
    .addColumn('last_error', 'text')
    .addColumn('written_at', 'bigint', required)
    .execute();
  await createIndex(db, 'outbox', ['stream', 'seq'], 'waiting');
  await createIndex(db, 'outbox', ['seq'], 'waiting');
  await createIndex(db, 'outbox', ['seq'], 'dead');
  await createIndex(db, 'outbox', ['ticket']);
  await createIndex(db, 'outbox', ['written_at']);
}

async function createKeepings(db: Kysely<unknown>, kind: Engine['kind']): Promise<void> {
  await db.schema
    .createTable('conversations')
    .addColumn('key', 'text', (column) => column.primaryKey().notNull())
    .addColumn('person', 'text', required)
    .addColumn('memory', 'text', required)
    .addColumn('version', 'bigint', required)
    .addColumn('changed_at', 'bigint', required)
    .execute();
  await createIndex(db, 'conversations', ['person']);
  await createIndex(db, 'conversations', ['changed_at']);
  await db.schema
    .createTable('events')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('at', 'bigint', required)
    .execute();
  await createIndex(db, 'events', ['at']);
  await db.schema
    .createTable('documents')
    .addColumn('kind', 'text', required)
    .addColumn('key', 'text', required)
    .addColumn('value', 'text', required)
    .addPrimaryKeyConstraint('documents_key', ['kind', 'key'])
    .execute();
  await db.schema
    .createTable('audit')
    .addColumn('seq', ...sequence(kind))
    .addColumn('at', 'bigint', required)
    .addColumn('who', 'text', required)
    .addColumn('action', 'text', required)
    .addColumn('target', 'text', required)
    .addColumn('detail', 'text')
    .execute();
  await createIndex(db, 'audit', ['at']);
  await db.schema
    .createTable('probe')
    .addColumn('id', 'text', required)
    .addColumn('filler', 'text', required)
    .execute();
}

/** A number that grows with each row and is never given twice. */
const sequence = (kind: Engine['kind']) =>
  [
    kind === 'sqlite' ? ('integer' as const) : ('bigserial' as const),
    (column: ColumnDefinitionBuilder) =>
      kind === 'sqlite' ? column.primaryKey().autoIncrement() : column.primaryKey(),
  ] as const;

/** @param state only of notices in this state */
async function createIndex(
  db: Kysely<unknown>,
  table: string,
  columns: readonly string[],
  state?: string,
): Promise<void> {
  const name = [table, ...columns, ...(state === undefined ? [] : [state]), 'index'].join('_');
  const index = db.schema
    .createIndex(name)
    .on(table)
    .columns([...columns]);
  await (
    state === undefined ? index : index.where(sql.ref('state'), '=', sql.lit(state))
  ).execute();
}
