import { openStore } from '../../src/store/open-store';
import type { Store } from '../../src/store/store';
import { StoreError } from '../../src/store/store-error';
import { describeOnOwnPostgres } from '../support/describe-on-postgres';
import { after, DAY, makeNotice, makeTurn, MINUTE } from '../support/make-turn';
import { type Postgres, startPostgres } from '../support/postgres-server';
import { waitFor } from '../support/slack-wait-for';

const turnOf = (id: string) =>
  makeTurn(id, {
    conversation: { key: id, person: 'slack:U1', memory: { of: id }, version: 0 },
    notices: [makeNotice(id, { stream: id })],
  });

describeOnOwnPostgres('the store, when PostgreSQL goes away', () => {
  let postgres: Postgres;
  let store: Store;
  beforeAll(async () => {
    postgres = await startPostgres();
    store = await openStore({ kind: 'postgres', url: await postgres.createDatabase() });
  });
  afterAll(async () => {
    await store.close();
    await postgres.stop();
  });

  it('loses nothing it acknowledged, and goes on by itself when the server is back', async () => {
    const acknowledged: string[] = [];
    const failures: unknown[] = [];
    let isOver = false;
    const keepSaving = async (worker: number) => {
      for (let count = 0; !isOver; count++) {
        const id = `w${worker}-${count}`;
        try {
          if ((await store.saveTurn(turnOf(id))) === 'saved') acknowledged.push(id);
        } catch (error) {
          failures.push(error);
        }
      }
    };
    const workers = Array.from({ length: 20 }, (_, worker) => keepSaving(worker));
    const hasMore = (than: number) => () => acknowledged.length > than || undefined;

    await waitFor(hasMore(100));
    await postgres.crash?.();
    await waitFor(() => failures.length > 20 || undefined);
    await expect(store.checkWritable()).rejects.toBeInstanceOf(StoreError);
    await postgres.start?.();
    await waitFor(hasMore(acknowledged.length + 100));
    isOver = true;
    await Promise.all(workers);

    expect(failures.every((error) => error instanceof StoreError)).toBe(true);
    expect(new Set(failures.map((error) => (error as StoreError).kind))).toEqual(
      new Set(['unavailable']),
    );
    for (const id of acknowledged) {
      expect(await store.saveTurn(makeTurn(id))).toBe('repeated');
      expect(await store.loadConversation(id, after(-DAY))).toMatchObject({ memory: { of: id } });
    }
    const { conversations, events = 0 } = await store.purge(after(1));
    expect(events).toBeGreaterThanOrEqual(acknowledged.length);
    expect(conversations).toBe(events);
    expect((await store.outboxState()).waiting).toBe(events);
  });

  it('survives the loss of connections that nobody was using', async () => {
    await Promise.all([1, 2, 3].map(() => store.outboxState()));
    await postgres.crash?.();
    await postgres.start?.();
    const isBack = () =>
      store.checkWritable().then(
        () => true,
        () => undefined,
      );
    expect(await waitFor(isBack)).toBe(true);
    expect(await store.claimNotices(after(0), MINUTE, 1)).toHaveLength(1);
  });

  it('says what is wrong and what to do, without the address', async () => {
    await postgres.crash?.();
    const failure: unknown = await store.checkWritable().catch((error: unknown) => error);
    expect(failure).toMatchObject({ kind: 'unavailable' });
    expect(String(failure)).toMatch(/^StoreError: The store does not answer: .*\. Check that/);
    await postgres.start?.();
  });
});

describeOnOwnPostgres('opening a store on PostgreSQL', () => {
  let postgres: Postgres;
  beforeAll(async () => {
    postgres = await startPostgres();
  });
  afterAll(() => postgres.stop());

  it.each([
    ['a database that is not there', '/nowhere', /database "nowhere" does not exist \(3D000\)/],
    ['a user who is not known', '/postgres', /role "ghost" does not exist \(28000\)/],
  ])('refuses %s', async (_what, database, message) => {
    const url = new URL(await postgres.createDatabase());
    url.pathname = database;
    if (database === '/postgres') url.username = 'ghost';
    url.password = 'hidden';
    const failure: unknown = await openStore({ kind: 'postgres', url: url.href }).catch(
      (error: unknown) => error,
    );
    expect(failure).toMatchObject({ kind: 'unavailable' });
    expect(String(failure)).toMatch(message);
    expect(String(failure)).not.toContain('hidden');
  });

  it('refuses a server that is not there', async () => {
    const url = new URL(await postgres.createDatabase());
    url.port = '1';
    const opening = openStore({ kind: 'postgres', url: url.href });
    await expect(opening).rejects.toMatchObject({ kind: 'unavailable', code: 'ECONNREFUSED' });
  });
});
