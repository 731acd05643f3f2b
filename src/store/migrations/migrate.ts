import { DEFAULT_MIGRATION_TABLE, Migrator, sql } from 'kysely';
import { UsageError } from '../../errors';
import type { Database, Engine } from '../engine';
import { migrationsFor } from './migrations';

/**
 * Brings the schema to what this program knows, in one transaction that others wait for; tells which steps were taken.
 * @throws UsageError when a newer program has been here
 */
export async function migrate({ db, kind }: Engine): Promise<readonly string[]> {
  const migrations = migrationsFor(kind);
  const migrator = new Migrator({
    db,
    provider: { getMigrations: () => Promise.resolve({ ...migrations }) },
  });
  await refuseNewer(db, Object.keys(migrations));
  const { error, results = [] } = await migrator.migrateToLatest();
  if (error === undefined) return results.map(({ migrationName }) => migrationName);
  // A newer program may have migrated since the look above.
  await refuseNewer(db, Object.keys(migrations));
  throw error instanceof Error ? error : new Error('the migration failed');
}

async function refuseNewer(db: Database, known: readonly string[]): Promise<void> {
  const foreign = (await stepsTaken(db)).filter((name) => !known.includes(name));
  if (foreign.length === 0) return;
  throw new UsageError(
    `The store was written by a newer program: it holds the schema ${foreign.join(', ')}, and this program knows ${known.at(-1)}`,
    'Start the newer program again, or restore the backup that was taken before it was installed.',
  );
}

async function stepsTaken(db: Database): Promise<readonly string[]> {
  const tables = await db.introspection.getTables({ withInternalKyselyTables: true });
  if (!tables.some(({ name }) => name === DEFAULT_MIGRATION_TABLE)) return [];
  const table = sql.table(DEFAULT_MIGRATION_TABLE);
  const { rows } = await sql<{ readonly name: string }>`select name from ${table}`.execute(db);
  return rows.map(({ name }) => name);
}
