import { UsageError } from '../errors';
import type { StoreLocation } from '../store-location';
import { createStore } from './create-store';
import type { Engine } from './engine';
import { migrate } from './migrations/migrate';
import { openPostgres, openPostgresToMigrate } from './postgres/open-postgres';
import { openSqlite } from './sqlite/open-sqlite';
import type { Store } from './store';
import { toStoreError } from './store-error';

/**
 * Opens the store, makes it where there is none, and brings its schema up to date.
 * @throws UsageError when a newer program has written it
 * @throws StoreError when the database does not answer
 */
export async function openStore(location: StoreLocation): Promise<Store> {
  await migrateStore(location);
  return explained(async () => createStore(await openEngine(location)));
}

/** Brings the schema up to date; tells which steps were taken. Several programs may do so at once. */
export function migrateStore(location: StoreLocation): Promise<readonly string[]> {
  return explained(async () => {
    const engine = await openToMigrate(location);
    try {
      return await migrate(engine);
    } finally {
      await engine.close();
    }
  });
}

async function explained<T>(act: () => Promise<T>): Promise<T> {
  try {
    return await act();
  } catch (error) {
    throw error instanceof UsageError ? error : toStoreError(error);
  }
}

const openEngine = async (location: StoreLocation): Promise<Engine> =>
  location.kind === 'sqlite' ? openSqlite(location.file) : openPostgres(location.url);

const openToMigrate = async (location: StoreLocation): Promise<Engine> =>
  location.kind === 'sqlite' ? openSqlite(location.file) : openPostgresToMigrate(location.url);
