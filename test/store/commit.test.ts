import path from 'node:path';
import { migrate } from '../../src/store/migrations/migrate';
import type { Engine } from '../../src/store/engine';
import { openSqlite } from '../../src/store/sqlite/open-sqlite';
import { createTempFolder, type TempFolder } from '../support/temp-folder';

/** More than any transaction takes while nothing outside the process is waited for. */
const MANY_MICROTASKS = 10_000;

describe('a commit on SQLite', () => {
  let folder: TempFolder;
  let engine: Engine;
  beforeAll(async () => {
    folder = createTempFolder();
    engine = await openSqlite(path.join(folder.path, 'a.sqlite'));
    await migrate(engine);
  });
  afterAll(async () => {
    await engine.close();
    folder.remove();
  });

  const saved = async (id: string) =>
    (await engine.db.selectFrom('events').select('id').where('id', '=', id).execute()).length === 1;

  it.each([
    [
      'of a transaction',
      (id: string) =>
        engine.db
          .transaction()
          .execute((trx) => trx.insertInto('events').values({ id, at: 0 }).execute()),
    ],
    [
      'of a single write',
      (id: string) => engine.db.insertInto('events').values({ id, at: 0 }).execute(),
    ],
  ])('%s leaves the process to others until the disk has it', async (id, write) => {
    let isAcknowledged = false;
    const writing = write(id).then(() => {
      isAcknowledged = true;
    });
    for (let turns = 0; turns < MANY_MICROTASKS; turns += 1) await Promise.resolve();
    expect(isAcknowledged).toBe(false);
    await writing;
    expect(await saved(id)).toBe(true);
  });
});
