import type { Notice } from '../../../src/core/ticket/notice';
import type { ClaimedNotice } from '../../../src/store/store';
import { claimOne } from '../../support/claim-one';
import { after, makeNotice, makeTurn, MINUTE, NOW } from '../../support/make-turn';
import type { StoreHouse } from './store-house';

const LEASE = MINUTE;

export function outboxContract(house: StoreHouse): void {
  let turns = 0;
  const write = (...notices: readonly Notice[]) =>
    house.store.saveTurn(makeTurn(`event-${++turns}`, { notices }));
  const claim = (at = 0, limit = 10) => house.store.claimNotices(after(at), LEASE, limit);
  const ids = (claimed: readonly ClaimedNotice[]) => claimed.map(({ notice }) => notice.id);

  describe('the outbox', () => {
    it('gives a notice back as it was written', async () => {
      const notice = makeNotice('n1', {
        to: { kind: 'person', platform: 'teams', person: 'U2', conversation: 'a:1' },
        body: '{"a":"ä\\u0000"}',
      });
      await write(notice);
      const lease = expect.any(String) as string;
      expect(await claim()).toEqual([{ notice, lease, attempts: 0, writtenAt: NOW }]);
    });

    it('holds nothing when nothing was written', async () => {
      expect(await claim()).toEqual([]);
      expect(await house.store.outboxState()).toEqual({ waiting: 0, dead: 0 });
    });

    it('takes the oldest of each stream, and the next only when that is delivered', async () => {
      const { store } = house;
      const other = { stream: 'other' };
      await write(makeNotice('a1'), makeNotice('b1', other), makeNotice('a2'));
      await write(makeNotice('b2', other));
      const [a1, b1] = [await claimOne(store), await claimOne(store)];
      expect(ids([a1, b1])).toEqual(['a1', 'b1']);
      expect(await claim()).toEqual([]);
      await store.noticeDelivered(a1, '111.222');
      expect(ids(await claim())).toEqual(['a2']);
      await store.noticeDelivered(b1);
      expect(ids(await claim())).toEqual(['b2']);
      expect(await store.outboxState()).toMatchObject({ waiting: 2 });
    });

    it('takes no more than asked for, the oldest first', async () => {
      await write(...['x', 'y', 'z'].map((name) => makeNotice(name, { stream: name })));
      expect(ids(await claim(0, 2))).toEqual(['x', 'y']);
      expect(ids(await claim(0, 2))).toEqual(['z']);
    });

    it('writes the same notice once', async () => {
      await write(makeNotice('a1'));
      await write(makeNotice('a1'), makeNotice('a2'));
      expect((await house.store.outboxState()).waiting).toBe(2);
    });

    it('gives a notice back whose lease ran out, with its order and the try counted', async () => {
      await write(makeNotice('a1'), makeNotice('a2'));
      expect(await claim()).toMatchObject([{ attempts: 0 }]);
      expect(await claim(LEASE - 1)).toEqual([]);
      expect(await claim(LEASE)).toMatchObject([{ notice: { id: 'a1' }, attempts: 1 }]);
    });

    it('tries again when its time has come, and holds the stream until then', async () => {
      const { store } = house;
      await write(makeNotice('a1'), makeNotice('a2'));
      await store.noticeFailed(await claimOne(store), 'rate limited', after(5 * MINUTE));
      expect(await claim(4 * MINUTE)).toEqual([]);
      expect(await claim(5 * MINUTE)).toMatchObject([{ notice: { id: 'a1' }, attempts: 1 }]);
    });

    it('goes on without a notice that was given up, and lists it', async () => {
      const { store } = house;
      await write(makeNotice('a1'), makeNotice('a2', { replaces: 'a1', follows: 'a1' }));
      await store.noticeFailed(await claimOne(store), 'channel_not_found');
      const [next] = await claim();
      expect(next).toMatchObject({ notice: { id: 'a2' } });
      expect(next).not.toHaveProperty('replacesReference');
      expect(next).not.toHaveProperty('followsReference');
      expect(await store.outboxState()).toMatchObject({ waiting: 1, dead: 1 });
      expect(await store.listDeadNotices(5)).toEqual([
        {
          id: 'a1',
          stream: 'MFA-1>experts',
          attempts: 1,
          lastError: 'channel_not_found',
          writtenAt: NOW,
        },
      ]);
    });

    it('brings back one dead notice, or all, as if never tried', async () => {
      const { store } = house;
      const names = ['x', 'y', 'z'];
      await write(...names.map((name) => makeNotice(name, { stream: name })));
      for (const each of await claim()) await store.noticeFailed(each, 'gone');
      expect(await store.listDeadNotices(2)).toHaveLength(2);
      expect(await store.redeliver(after(MINUTE), 'y')).toBe(1);
      expect(await store.redeliver(after(MINUTE), 'nobody')).toBe(0);
      expect(await claim(MINUTE)).toMatchObject([{ notice: { id: 'y' }, attempts: 0 }]);
      expect(await store.redeliver(after(MINUTE))).toBe(2);
      expect(ids(await claim(MINUTE))).toEqual(['x', 'z']);
      expect(await store.listDeadNotices(5)).toEqual([]);
    });

    it('remembers what the platform called a delivered message', async () => {
      const { store } = house;
      const root = { follows: 'a1' };
      await write(makeNotice('a1'), makeNotice('a2', root));
      await write(makeNotice('a3', { ...root, replaces: 'a2' }), makeNotice('a4', root));
      await store.noticeDelivered(await claimOne(store), 'ts-1');
      const a2 = await claimOne(store);
      expect(a2).toMatchObject({ followsReference: 'ts-1' });
      await store.noticeDelivered(a2, 'ts-2');
      const a3 = await claimOne(store);
      expect(a3).toMatchObject({ followsReference: 'ts-1', replacesReference: 'ts-2' });
      await store.noticeDelivered(a3);
      expect(await claimOne(store)).toMatchObject({ followsReference: 'ts-1' });
    });

    it('lets the first word on a delivered notice stand', async () => {
      const { store } = house;
      await write(makeNotice('a1'), makeNotice('a2', { follows: 'a1' }));
      const a1 = await claimOne(store);
      expect(await store.noticeDelivered(a1, 'ts-1')).toBe(true);
      expect(await store.noticeDelivered(a1, 'ts-9')).toBe(false);
      expect(await store.noticeFailed(a1, 'too late')).toBe(false);
      expect(await store.noticeFailed(a1, 'too late', NOW)).toBe(false);
      expect(await claim()).toMatchObject([{ notice: { id: 'a2' }, followsReference: 'ts-1' }]);
      expect(await store.outboxState()).toMatchObject({ dead: 0 });
    });

    it('does not hear a holder whose lease ran out once another has claimed the notice', async () => {
      const { store } = house;
      await write(makeNotice('a1'), makeNotice('a2', { follows: 'a1' }));
      const late = await claimOne(store);
      const holder = await claimOne(await house.openAnother(), after(LEASE));
      expect(holder.notice).toEqual(late.notice);
      expect(await store.noticeFailed(late, 'no answer')).toBe(false);
      expect(await store.noticeFailed(late, 'no answer', after(0))).toBe(false);
      expect(await store.noticeDelivered(late, 'ts-late')).toBe(false);
      expect(await claim(LEASE)).toEqual([]);
      expect(await store.outboxState()).toMatchObject({ waiting: 2, dead: 0 });
      expect(await store.noticeDelivered(holder, 'ts-1')).toBe(true);
      expect(await claimOne(store, after(LEASE))).toMatchObject({ followsReference: 'ts-1' });
    });

    it('hears a holder whose lease ran out while nobody else has claimed the notice', async () => {
      const { store } = house;
      await write(makeNotice('a1'));
      const late = await claimOne(store);
      expect(await claim(LEASE - 1)).toEqual([]);
      expect(await store.noticeDelivered(late)).toBe(true);
      expect(await claim(2 * LEASE)).toEqual([]);
    });

    it('does not hear a holder from before a notice was given up and brought back', async () => {
      const { store } = house;
      await write(makeNotice('a1'));
      const late = await claimOne(store);
      await store.noticeFailed(await claimOne(store, after(LEASE)), 'gone');
      await store.redeliver(after(LEASE));
      expect(await store.noticeDelivered(late)).toBe(false);
      expect(await claim(LEASE)).toMatchObject([{ notice: { id: 'a1' }, attempts: 0 }]);
    });

    it('gives each notice to one of several replicas, each stream in order', async () => {
      const replicas = [house.store, await house.openAnother(), await house.openAnother()];
      const streams = Array.from({ length: 10 }, (_, index) => `s${index}`);
      for (const step of [1, 2, 3]) {
        await write(...streams.map((stream) => makeNotice(`${stream}-${step}`, { stream })));
      }
      const delivered: string[] = [];
      const deliverAll = async (store: (typeof replicas)[number]): Promise<void> => {
        const claimed = await store.claimNotices(NOW, LEASE, 4);
        for (const each of claimed) {
          delivered.push(each.notice.id);
          await store.noticeDelivered(each);
        }
        if ((await store.outboxState()).waiting > 0) await deliverAll(store);
      };
      await Promise.all(replicas.map(deliverAll));
      expect(delivered).toHaveLength(30);
      expect(new Set(delivered).size).toBe(30);
      for (const stream of streams) {
        const ofStream = delivered.filter((id) => id.startsWith(`${stream}-`));
        expect(ofStream).toEqual([1, 2, 3].map((step) => `${stream}-${step}`));
      }
    });

    it('keeps the order in which turns on one stream were acknowledged', async () => {
      const other = await house.openAnother();
      const saved: string[] = [];
      const save = async (index: number) => {
        const store = index % 2 ? other : house.store;
        await store.saveTurn(makeTurn(`e${index}`, { notices: [makeNotice(`n${index}`)] }));
        return `n${index}`;
      };
      for (let round = 0; round < 10; round++) {
        saved.push(...(await Promise.all([save(2 * round), save(2 * round + 1)])).sort());
      }
      const delivered: string[] = [];
      for (;;) {
        const [next] = await claim();
        if (!next) break;
        delivered.push(next.notice.id);
        await house.store.noticeDelivered(next);
      }
      const rounds = delivered.map((id) => Math.floor(saved.indexOf(id) / 2));
      expect(rounds).toEqual([...rounds].sort((a, b) => a - b));
      expect(delivered).toHaveLength(20);
    });
  });
}
