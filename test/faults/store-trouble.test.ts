import { spawn } from 'node:child_process';
import path from 'node:path';
import {
  type Answer,
  askForTicket,
  countKinds,
  figure,
  keptTickets,
  OWN_WORDS,
  readiness,
  report,
  sqliteIn,
  tell,
  ticketsOf,
} from '../support/ask-for-tickets';
import { createSmallDisk, describeOnSmallDisk, type SmallDisk } from '../support/small-disk';
import { type Program, startProgram } from '../support/start-program';
import { createTempFolder, type TempFolder } from '../support/temp-folder';
import { untilAtLast } from '../support/until';
import { startWebhookReceiver, type WebhookReceiver } from '../support/webhook-receiver';

const SECRET = 'a webhook secret for tests only';
const LOCKER = path.join(__dirname, '..', 'support', 'lock-database.mjs');
const AT_ONCE = 30;

let receiver: WebhookReceiver;
let folder: TempFolder;
let program: Program;

/** @param data the folder of the store */
async function start(data: string): Promise<void> {
  receiver = await startWebhookReceiver(SECRET);
  program = await startProgram({
    HELPDESK_DATA: data,
    HELPDESK_CONFIG: folder.write(
      'helpdesk.config.yaml',
      `hand-off:\n  webhook: ${receiver.url}\n`,
    ),
    HELPDESK_WEBHOOK_SECRET: SECRET,
  });
}

beforeEach(() => {
  folder = createTempFolder();
});
afterEach(async () => {
  await program.stop();
  await receiver.close();
  folder.remove();
});

const askAll = (what: string, count = AT_ONCE): Promise<readonly Answer[]> =>
  Promise.all(
    Array.from({ length: count }, (_, index) => askForTicket(program, `${what} ${index}`)),
  );

const areTold = (tickets: readonly string[]) => () => {
  const told = new Set(receiver.received.map(({ ticket }) => ticket));
  return tickets.every((ticket) => told.has(ticket));
};

/** What was told, by event and not by how often it came. */
const toldTwice = (): number =>
  receiver.received.length - new Set(receiver.received.map(({ id }) => id)).size;

const isReady = async () => (await readiness(program))[0] === 200;

/** Everybody was answered clearly, what was acknowledged is kept once and told, and nothing else is. */
async function settle(what: string, data: string, answers: readonly Answer[]): Promise<void> {
  const acknowledged = ticketsOf(answers);
  await untilAtLast(areTold(acknowledged));
  const kept = await keptTickets(sqliteIn(data));
  const { refused, unclear } = countKinds(answers);
  const lost = acknowledged.filter((id) => !kept.some((ticket) => ticket.id === id));
  report(what, {
    'tickets acknowledged': acknowledged.length,
    refused,
    lost: lost.length,
    doubled: toldTwice(),
  });
  expect(unclear).toEqual([]);
  expect(kept.map(({ id }) => id).toSorted()).toEqual([...acknowledged].sort());
  expect(new Set(receiver.received.map(({ ticket }) => ticket)).size).toBe(kept.length);
  expect(program.output()).not.toContain(OWN_WORDS);
}

describeOnSmallDisk('with a full disk', () => {
  let disk: SmallDisk;
  beforeAll(() => {
    disk = createSmallDisk();
  });
  afterAll(() => disk.remove());

  it('no ticket is promised that is not kept; those kept are told when there is room', async () => {
    const { path: data } = disk;
    await start(data);
    receiver.mood = 'fails';
    const before = await askAll('before');
    expect(countKinds(before)).toEqual({ acknowledged: AT_ONCE, refused: 0, unclear: [] });

    disk.fill();
    const during: Answer[] = [];
    await untilAtLast(async () => {
      during.push(...(await askAll('while the disk is full')));
      return countKinds(during).refused >= 2 * AT_ONCE;
    });
    expect(await readiness(program)).toEqual([503, expect.stringMatching(/^The store is full/)]);
    expect((await fetch(`${program.url}/healthz`)).status).toBe(200);
    expect(await figure(program, 'helpdesk_store_writable')).toBe(0);
    expect(await figure(program, 'helpdesk_outbox_waiting')).toBeGreaterThanOrEqual(AT_ONCE);
    const age = await figure(program, 'helpdesk_outbox_oldest_seconds');
    expect(age).toBeGreaterThan(0);
    const session = 'a1b2c3d4-e5f6-4a1b-8c2d-000000000001';
    expect(await tell(program, { session, text: 'BecAccessDenied' })).toContain('cloud directory');

    disk.makeRoom();
    await untilAtLast(isReady);
    expect(await figure(program, 'helpdesk_outbox_oldest_seconds')).toBeGreaterThan(age);
    receiver.mood = 'takes';
    const after = await askAll('after');
    expect(countKinds(after)).toEqual({ acknowledged: AT_ONCE, refused: 0, unclear: [] });
    await settle('disk full', data, [...before, ...during, ...after]);
    expect(await figure(program, 'helpdesk_store_writable')).toBe(1);
  }, 240_000);
});

describe('with the database locked by another program', () => {
  let unlock = (): Promise<void> => Promise.resolve();
  afterEach(() => unlock());

  /** Holds the lock until `unlock` is called. */
  async function lock(file: string): Promise<void> {
    const child = spawn(process.execPath, [LOCKER, file], { stdio: ['pipe', 'pipe', 'inherit'] });
    const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
    await Promise.race([
      new Promise((resolve) => child.stdout.once('data', resolve)),
      ended.then(() => {
        throw new Error('the database could not be locked');
      }),
    ]);
    unlock = () => {
      child.stdin.end();
      return ended;
    };
  }

  it('who asks is told after some seconds, and served again when the lock is gone', async () => {
    const data = folder.path;
    await start(data);
    receiver.mood = 'fails';
    const before = await askAll('before');
    await lock(path.join(data, 'helpdesk.sqlite'));
    const during = await askAll('while it is locked');
    expect(countKinds(during)).toEqual({ acknowledged: 0, refused: AT_ONCE, unclear: [] });
    expect(await readiness(program)).toEqual([503, expect.stringMatching(/^The store is locked/)]);
    expect((await fetch(`${program.url}/healthz`)).status).toBe(200);
    expect(await figure(program, 'helpdesk_outbox_oldest_seconds')).toBeGreaterThan(0);

    receiver.mood = 'takes';
    await unlock();
    await untilAtLast(isReady);
    const after = await askAll('after');
    expect(countKinds(after)).toEqual({ acknowledged: AT_ONCE, refused: 0, unclear: [] });
    await settle('database locked', data, [...before, ...during, ...after]);
  }, 240_000);
});
