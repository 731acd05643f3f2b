import { spawn } from 'node:child_process';
import { chmodSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { sql } from 'kysely';
import Database from 'libsql';
import { createStore } from '../../src/store/create-store';
import { openStore } from '../../src/store/open-store';
import { openSqlite } from '../../src/store/sqlite/open-sqlite';
import type { Store } from '../../src/store/store';
import { StoreError } from '../../src/store/store-error';
import { after, DAY, makeNotice, makeTurn } from '../support/make-turn';
import { runCli } from '../support/run-cli';
import { createSmallDisk, describeOnSmallDisk } from '../support/small-disk';
import { createTempFolder, type TempFolder } from '../support/temp-folder';

const WRITER = path.join(__dirname, '..', 'support', 'store-writer.mjs');

let folder: TempFolder;
let file: string;
const opened: Store[] = [];

beforeEach(() => {
  folder = createTempFolder();
  file = path.join(folder.path, 'data', 'helpdesk.sqlite');
});
afterEach(async () => {
  await Promise.all(opened.splice(0).map((store) => store.close()));
  folder.remove();
});

async function open(): Promise<Store> {
  const store = await openStore({ kind: 'sqlite', file });
  opened.push(store);
  return store;
}

const modeOf = (name: string) => (statSync(name).mode & 0o777).toString(8);

const failureOf = async (act: Promise<unknown>): Promise<StoreError> => {
  const error: unknown = await act.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (error instanceof StoreError) return error;
  throw new Error(`no StoreError but ${String(error)}`);
};

const bigTurn = (index: number) =>
  makeTurn(`e${index}`, {
    conversation: { key: `k${index}`, person: 'p', memory: 'secret'.repeat(2000), version: 0 },
    notices: [makeNotice(`n${index}`, { stream: `s${index}` })],
  });

describe('the SQLite file', () => {
  it('is for its owner alone, with everything SQLite puts beside it', async () => {
    const store = await open();
    await store.saveTurn(makeTurn('e1'));
    expect(modeOf(path.dirname(file))).toBe('700');
    expect([file, `${file}-wal`, `${file}-shm`].map(modeOf)).toEqual(['600', '600', '600']);
  });

  it('keeps the rights its operator gave it', async () => {
    await (await open()).close();
    chmodSync(file, 0o640);
    await open();
    expect(modeOf(file)).toBe('640');
  });

  it('holds every acknowledged turn, whole, after the process was killed', async () => {
    const writer = spawn(process.execPath, [WRITER, file], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let said = '';
    const ended = new Promise((resolve) => writer.once('close', resolve));
    writer.stdout.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      if (said.length > 4000) writer.kill('SIGKILL');
    });
    await ended;
    const acknowledged = said.split('\n').slice(0, -1);
    expect(acknowledged.length).toBeGreaterThan(500);
    const store = await open();
    for (const id of acknowledged) {
      expect(await store.saveTurn(makeTurn(id))).toBe('repeated');
      expect(await store.loadConversation(id, after(-9 * DAY))).toMatchObject({
        memory: { of: id },
      });
    }
    const { events = 0, conversations } = await store.purge(after(9 * 365 * DAY));
    expect(events).toBeGreaterThanOrEqual(acknowledged.length);
    expect(conversations).toBe(events);
    expect((await store.outboxState()).waiting).toBe(events);
  });
});

describe('a full disk', () => {
  it('is told as such, leaves nothing half-written, and is got over without a restart', async () => {
    await (await open()).close();
    const engine = await openSqlite(file);
    const store = createStore(engine);
    opened.push(store);
    const limit = (pages: number) =>
      sql`pragma max_page_count = ${sql.lit(pages)}`.execute(engine.db);
    await limit(80);
    const results = await Promise.allSettled(
      Array.from({ length: 60 }, (_, index) => store.saveTurn(bigTurn(index))),
    );
    const failed = results.flatMap((result, index) =>
      result.status === 'rejected' ? [index] : [],
    );
    expect(failed.length).toBeGreaterThan(0);
    expect(failed.length).toBeLessThan(60);
    const failure = await failureOf(store.saveTurn(bigTurn(100)));
    expect(failure).toMatchObject({ kind: 'full', code: 'SQLITE_FULL' });
    expect(failure.message).toMatch(/^The store is full: .*\. Free disk space/);
    expect(failure.message).not.toContain('secret');
    await limit(1);
    expect(await failureOf(store.checkWritable())).toMatchObject({ kind: 'full' });
    const saved = 60 - failed.length;
    expect((await store.outboxState()).waiting).toBe(saved);
    await limit(1_000_000);
    await store.checkWritable();
    for (const index of failed) expect(await store.saveTurn(bigTurn(index))).toBe('saved');
    expect((await store.outboxState()).waiting).toBe(60);
  });
});

describeOnSmallDisk('a disk without a byte left', () => {
  it('is told as such when the store is opened, which works again when there is room', async () => {
    const disk = createSmallDisk();
    const migrate = () => runCli(['store', 'migrate'], { env: { HELPDESK_DATA: disk.path } });
    try {
      await migrate();
      disk.fill();
      const { code, stderr } = await migrate();
      expect(code).not.toBe(0);
      expect(stderr).toMatch(/^mfa-helpdesk: The store is full: .*Free disk space/);
      disk.makeRoom();
      expect(await migrate()).toMatchObject({ code: 0, stdout: 'The schema is up to date.\n' });
    } finally {
      disk.remove();
    }
  });
});

describe('a locked file', () => {
  it('is waited for', async () => {
    const store = await open();
    const other = new Database(file);
    other.exec('begin immediate');
    const saving = store.saveTurn(makeTurn('e1'));
    expect(await store.loadConversation('k', after(0))).toBeUndefined();
    other.exec('rollback');
    expect(await saving).toBe('saved');
    other.close();
  });

  it('is told as such when it stays locked, and leaves nothing half-written', async () => {
    const store = await open();
    const other = new Database(file);
    other.exec('begin immediate');
    const failures = await Promise.all([
      failureOf(store.saveTurn(bigTurn(1))),
      failureOf(store.saveTurn(bigTurn(2))),
    ]);
    expect(failures).toMatchObject([{ kind: 'locked' }, { kind: 'locked' }]);
    expect(failures[0].message).toMatch(/^The store is locked: .*\. Try again; if it lasts, end/);
    other.exec('rollback');
    other.close();
    expect((await store.outboxState()).waiting).toBe(0);
    expect(await store.saveTurn(bigTurn(1))).toBe('saved');
  });
});

describe('a file that is no database', () => {
  it('is refused', async () => {
    folder.write('data/helpdesk.sqlite', 'a letter to a friend\n'.repeat(500));
    expect(await failureOf(open())).toMatchObject({ kind: 'other', code: 'SQLITE_NOTADB' });
  });

  it('is refused where a folder cannot be made', async () => {
    writeFileSync(path.join(folder.path, 'data'), 'in the way');
    expect(await failureOf(open())).toMatchObject({ kind: 'unavailable' });
  });
});

describe('a damaged record', () => {
  it('is told as such, by its name and without its contents', async () => {
    const store = await open();
    await store.saveTurn(bigTurn(1));
    const other = new Database(file);
    other.exec("update conversations set memory = '{secret'");
    other.close();
    const failure = await failureOf(store.loadConversation('k1', after(-DAY)));
    expect(failure).toMatchObject({ kind: 'other' });
    expect(failure.message).toContain('a conversation in it cannot be read');
    expect(failure.message).not.toContain('secret');
  });

  it('does not hold up the notices of others: it is given up', async () => {
    const store = await open();
    await store.saveTurn(bigTurn(1));
    await store.saveTurn(bigTurn(2));
    const other = new Database(file);
    other.exec("update outbox set body = '[]' where id = 'n1'");
    other.close();
    expect(await store.claimNotices(after(0), 1000, 5)).toMatchObject([{ notice: { id: 'n2' } }]);
    expect(await store.listDeadNotices(5)).toMatchObject([
      { id: 'n1', lastError: 'it cannot be read' },
    ]);
  });
});
