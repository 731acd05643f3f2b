// Saves turns without end into the SQLite file named on the command line, and says which are acknowledged.
import { createRequire } from 'node:module';

const { openStore } = createRequire(import.meta.url)('../../dist/src/store/open-store.js');

const AT_ONCE = 20;

const store = await openStore({ kind: 'sqlite', file: process.argv[2] });
let count = 0;

async function keepSaving() {
  for (;;) {
    const id = `e${++count}`;
    const conversation = { key: id, person: 'slack:U1', memory: { of: id }, version: 0 };
    const notice = {
      id,
      stream: id,
      to: { kind: 'channel', platform: 'slack', channel: 'C1' },
      parts: [],
    };
    await store.saveTurn({ event: id, at: new Date(), conversation, notices: [notice] });
    process.stdout.write(`${id}\n`);
  }
}

await Promise.all(Array.from({ length: AT_ONCE }, keepSaving));
