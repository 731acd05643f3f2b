import { chmodSync, closeSync, existsSync, mkdirSync, openSync } from 'node:fs';
import path from 'node:path';
import { Kysely } from 'kysely';
import Database from 'libsql';
import type { Engine } from '../engine';
import type { Tables } from '../tables';
import { waitWhileBusy } from './wait-while-busy';
import { LockingSqliteDialect } from './sqlite-dialect';

const OWNER_ONLY_FOLDER = 0o700;
const OWNER_ONLY_FILE = 0o600;

/** `full` makes every commit reach the disk; `secure_delete` overwrites what is deleted. */
const PRAGMAS = [
  'busy_timeout = 0',
  'journal_mode = wal',
  'synchronous = full',
  'foreign_keys = on',
  'secure_delete = on',
];

/** Opens a file, made for its owner alone where it is not there yet. */
export async function openSqlite(file: string): Promise<Engine> {
  createForOwner(file);
  const database = new Database(file);
  try {
    for (const pragma of PRAGMAS) await waitWhileBusy(() => database.exec(`pragma ${pragma}`));
  } catch (error) {
    database.close();
    throw error;
  }
  const db = new Kysely<Tables>({ dialect: new LockingSqliteDialect(database) });
  const close = async () => {
    await db.destroy();
    // Kysely closes only what it has used.
    if (database.open) database.close();
  };
  return { kind: 'sqlite', db, rowName: 'rowid', close };
}

function createForOwner(file: string): void {
  mkdirSync(path.dirname(file), { recursive: true, mode: OWNER_ONLY_FOLDER });
  if (existsSync(file)) return;
  closeSync(openSync(file, 'a', OWNER_ONLY_FILE));
  chmodSync(file, OWNER_ONLY_FILE);
}
