import { type ColumnDefinitionBuilder, type Kysely, type Migration } from 'kysely';

const required = (column: ColumnDefinitionBuilder) => column.notNull();

/** Who is signed in to the console. */
export const sessions = (): Migration => ({
  up: async (db: Kysely<unknown>) => {
    await db.schema
      .createTable('sessions')
      .addColumn('key', 'text', (column) => column.primaryKey().notNull())
      .addColumn('sign_in', 'text', required)
      .addColumn('subject', 'text', required)
      .addColumn('name', 'text', required)
      .addColumn('roles', 'text', required)
      .addColumn('csrf', 'text', required)
      .addColumn('signed_in_at', 'bigint', required)
      .addColumn('keyed_at', 'bigint', required)
      .addColumn('seen_at', 'bigint', required)
      .addColumn('expires_at', 'bigint', required)
      .addColumn('replaced_by', 'text')
      .execute();
    for (const column of ['sign_in', 'expires_at']) {
      await db.schema
        .createIndex(`sessions_${column}_index`)
        .on('sessions')
        .column(column)
        .execute();
    }
  },
});
