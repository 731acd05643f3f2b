import type { Kysely, Migration } from 'kysely';

/** Who holds a notice: only the holder's word on it counts. */
export const noticeLeases = (): Migration => ({
  up: async (db: Kysely<unknown>) => {
    await db.schema.alterTable('outbox').addColumn('lease', 'text').execute();
  },
});
