import path from 'node:path';
import Database from 'libsql';
import pino from 'pino';
import { type Deliver, type Delivery, DeliveryError } from '../../adapters/adapter';
import { createOutbox, type Outbox, type OutboxOptions } from '../../src/bot/outbox';
import { openStore } from '../../src/store/open-store';
import type { Store } from '../../src/store/store';
import { makeNotice, makeTurn } from '../support/make-turn';
import { createTempFolder, type TempFolder } from '../support/temp-folder';
import { until } from '../support/until';

let folder: TempFolder;
let store: Store;
let outbox: Outbox;
let delivered: Delivery[] = [];
let now = new Date();
let lines: string[] = [];

beforeEach(async () => {
  folder = createTempFolder();
  store = await openStore({ kind: 'sqlite', file: path.join(folder.path, 'outbox.sqlite') });
  delivered = [];
  lines = [];
  now = new Date();
});
afterEach(async () => {
  await outbox.stop();
  await store.close();
  folder.remove();
});

const CHANNEL = { kind: 'channel', platform: 'slack', channel: 'C1' } as const;

/** Delivers by `deliver`, which sees each try; the clock is the test's own. */
function startOutbox(deliver: Deliver, own: Partial<OutboxOptions> = {}): void {
  outbox = createOutbox({
    store,
    deliverers: new Map([['slack', deliver]]),
    logger: pino({ base: null }, { write: (line) => void lines.push(line) }),
    pollMs: 5,
    stopMs: 20,
    now: () => now,
    ...own,
  });
  outbox.start();
}

const never = (): Promise<never> => new Promise(() => undefined);

const keep: Deliver = (delivery) => {
  delivered.push(delivery);
  return Promise.resolve(`message-${delivery.id}`);
};

async function put(...notices: readonly Parameters<typeof makeNotice>[]): Promise<void> {
  const made = notices.map(([id, own]) => makeNotice(id, { to: CHANNEL, ...own }));
  await store.saveTurn(makeTurn(`event-${made[0]?.id}`, { at: now, notices: made }));
  outbox.wake();
}

const isEmpty = async () => (await store.outboxState()).waiting === 0;

describe('the outbox', () => {
  it('delivers what was put in, in order within a stream', async () => {
    startOutbox(keep);
    await put(['a', { stream: 's' }], ['b', { stream: 's' }], ['c', { stream: 's' }]);
    await until(isEmpty);
    expect(delivered.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
  });

  it('names the message that a later notice changes or follows', async () => {
    startOutbox(keep);
    await put(['card', { stream: 's' }]);
    await put(['card-2', { stream: 's', replaces: 'card' }]);
    await put(['news', { stream: 's', follows: 'card' }]);
    await until(isEmpty);
    expect(delivered[1]).toMatchObject({ id: 'card-2', replaces: 'message-card' });
    expect(delivered[2]).toMatchObject({ id: 'news', follows: 'message-card' });
  });

  it('tries again later, and holds back what comes after in the same stream only', async () => {
    let isUp = false;
    startOutbox((delivery) => {
      if (!isUp && delivery.id === 'a') return Promise.reject(new Error('no answer'));
      return keep(delivery);
    });
    await put(['a', { stream: 's' }], ['b', { stream: 's' }], ['other', { stream: 't' }]);
    await until(() => delivered.length === 1);
    expect(delivered.map(({ id }) => id)).toEqual(['other']);
    isUp = true;
    now = new Date(now.getTime() + 60_000);
    outbox.wake();
    await until(isEmpty);
    expect(delivered.map(({ id }) => id)).toEqual(['other', 'a', 'b']);
  });

  it('is not held up by deliveries that hang', async () => {
    startOutbox((delivery) => (delivery.id === 'hangs' ? never() : keep(delivery)));
    await put(['hangs', { stream: 'hangs' }]);
    const names = Array.from({ length: 50 }, (_, index) => `n${index}`);
    await put(...names.map((name): Parameters<typeof makeNotice> => [name, { stream: name }]));
    await until(() => delivered.length === names.length);
    expect((await store.outboxState()).waiting).toBe(1);
  });

  it('takes what does not come to an end for failed, and tries again', async () => {
    let tries = 0;
    startOutbox((delivery) => ((tries += 1) === 1 ? never() : keep(delivery)), { deliveryMs: 20 });
    await put(['a', { stream: 's' }]);
    await until(() => lines.some((line) => line.includes('is tried again')));
    now = new Date(now.getTime() + 60_000);
    outbox.wake();
    await until(isEmpty);
    expect(delivered).toMatchObject([{ id: 'a', attempt: 2 }]);
  });

  it('gives back what hangs when it is stopped, for the next start to send', async () => {
    let isTaken = false;
    startOutbox(() => {
      isTaken = true;
      return never();
    });
    await put(['a', { stream: 's' }]);
    await until(() => isTaken);
    await outbox.stop();
    startOutbox(keep);
    await until(isEmpty);
    expect(delivered).toMatchObject([{ id: 'a', attempt: 2 }]);
  });

  it('sends once what it could not write down at first', async () => {
    const other = new Database(path.join(folder.path, 'outbox.sqlite'));
    startOutbox(async (delivery) => {
      other.exec('begin immediate');
      return keep(delivery);
    });
    await put(['a', { stream: 's' }]);
    await until(() => lines.some((line) => line.includes('cannot be written down yet')));
    other.exec('rollback');
    other.close();
    await until(isEmpty);
    expect(delivered).toHaveLength(1);
  });

  it('waits as long as the platform asks', async () => {
    let tries = 0;
    startOutbox((delivery) => {
      tries += 1;
      if (tries === 1) throw new DeliveryError('busy', { retryAfterMs: 90_000 });
      return keep(delivery);
    });
    await put(['a', { stream: 's' }]);
    await until(() => tries === 1);
    await until(async () => (await store.claimNotices(now, 1, 1)).length === 0);
    now = new Date(now.getTime() + 91_000);
    outbox.wake();
    await until(isEmpty);
    expect(tries).toBe(2);
  });

  it('gives up what can never arrive, says so, and sends it when an operator asks', async () => {
    let isMember = false;
    startOutbox((delivery) => {
      if (!isMember) throw new DeliveryError('the bot is not in C1', { isPermanent: true });
      return keep(delivery);
    });
    await put(['a', { stream: 's' }]);
    await until(async () => (await store.outboxState()).dead === 1);
    expect(await store.listDeadNotices(10)).toMatchObject([
      { id: 'a', lastError: 'the bot is not in C1' },
    ]);
    isMember = true;
    await store.redeliver(now);
    outbox.wake();
    await until(isEmpty);
    expect(delivered.map(({ id }) => id)).toEqual(['a']);
  });

  it('keeps what is for a platform that is not connected', async () => {
    startOutbox(keep);
    await put(['a', { stream: 's', to: { ...CHANNEL, platform: 'teams' } }]);
    await until(async () => (await store.claimNotices(now, 1, 1)).length === 0);
    expect((await store.outboxState()).waiting).toBe(1);
  });
});
