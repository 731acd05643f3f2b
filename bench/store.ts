/**
 * How many turns a second each database takes, all acknowledged after they are safe: one after the other and many at
 * once; on SQLite with and without sharing a commit. `npm run bench:store [-- URL of a PostgreSQL database]`
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createStore } from '../src/store/create-store';
import { migrate } from '../src/store/migrations/migrate';
import { openPostgres } from '../src/store/postgres/open-postgres';
import { saveTurnAlone } from '../src/store/save-turn';
import { openSqlite } from '../src/store/sqlite/open-sqlite';
import type { SaveResult, Turn } from '../src/store/store';

const AT_ONCE = [1, 10, 100];
const MEASURE_MS = 3000;

const MEMORY = { last: 'text-message-not-received', rounds: 1, words: 'x'.repeat(400) };

let count = 0;

/** An ordinary turn: memory, an answer and its event. */
function nextTurn(): Turn {
  const id = `${process.pid}-${Date.now()}-${++count}`;
  return {
    event: id,
    at: new Date(),
    conversation: { key: id, person: 'slack:U1', memory: MEMORY, version: 0 },
    answer: {
      answerId: id,
      decision: 'answer',
      article: 'text-message-not-received',
      articles: ['text-message-not-received'],
      audience: 'user',
      platform: 'slack',
      place: 'private',
      personHash: id,
      milliseconds: 3,
    },
  };
}

async function measure(name: string, save: (turn: Turn) => Promise<SaveResult>): Promise<void> {
  for (const atOnce of AT_ONCE) {
    let saved = 0;
    const started = performance.now();
    const isOver = () => performance.now() - started > MEASURE_MS;
    const keepSaving = async () => {
      while (!isOver()) if ((await save(nextTurn())) === 'saved') saved++;
    };
    await Promise.all(Array.from({ length: atOnce }, keepSaving));
    const rate = Math.round((saved / (performance.now() - started)) * 1000);
    console.log(`${name}\t${atOnce} at once\t${rate} turns/s`);
  }
}

async function main(url: string | undefined): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'mfa-helpdesk-bench-'));
  const sqlite = await openSqlite(path.join(folder, 'bench.sqlite'));
  await migrate(sqlite);
  await measure('SQLite, a commit each', (turn) => saveTurnAlone(sqlite, turn));
  const store = createStore(sqlite);
  await measure('SQLite, as it is', (turn) => store.saveTurn(turn));
  await store.close();
  rmSync(folder, { recursive: true });
  if (url === undefined) return;
  const postgres = openPostgres(url);
  await migrate(postgres);
  const remote = createStore(postgres);
  await measure('PostgreSQL', (turn) => remote.saveTurn(turn));
  await remote.close();
}

void main(process.argv[2]);
