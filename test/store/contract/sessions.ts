import type { StoredSession } from '../../../src/store/store';
import { after, MINUTE, NOW } from '../../support/make-turn';
import type { StoreHouse } from './store-house';

const makeSession = (key: string, own: Partial<StoredSession> = {}): StoredSession => ({
  key,
  signIn: `sign-in of ${key}`,
  subject: 'ada@contoso',
  name: 'Ada Lovelace',
  roles: ['editor', 'expert'],
  csrf: `csrf of ${key}`,
  signedInAt: NOW,
  keyedAt: NOW,
  seenAt: NOW,
  expiresAt: after(30 * MINUTE),
  isReplaced: false,
  ...own,
});

export function sessionContract(house: StoreHouse): void {
  describe('sessions', () => {
    it('are found by their key alone, by every replica, until they end', async () => {
      const session = makeSession('k1');
      await house.store.createSession(session);
      const other = await house.openAnother();
      expect(await other.findSession('k1', NOW)).toEqual(session);
      expect(await other.findSession('k1', after(30 * MINUTE - 1))).toEqual(session);
      expect(await other.findSession('k1', after(30 * MINUTE))).toBeUndefined();
      expect(await other.findSession('k2', NOW)).toBeUndefined();
    });

    it('may have no role', async () => {
      await house.store.createSession(makeSession('k1', { roles: [] }));
      expect(await house.store.findSession('k1', NOW)).toMatchObject({ roles: [] });
    });

    it('last longer when somebody was here', async () => {
      const { store } = house;
      await store.createSession(makeSession('k1'));
      await store.touchSession('k1', after(9 * MINUTE), after(39 * MINUTE));
      expect(await store.findSession('k1', after(38 * MINUTE))).toMatchObject({
        seenAt: after(9 * MINUTE),
        signedInAt: NOW,
      });
    });

    it('get one next key, whoever asks; the one before is good for what is under way', async () => {
      const { store } = house;
      const other = await house.openAnother();
      await store.createSession(makeSession('k1'));
      const next = (key: string) => makeSession(key, { signIn: 'sign-in of k1' });
      const until = after(MINUTE);
      const replaced = await Promise.all(
        ['k2', 'k3', 'k4', 'k5'].map((key, index) =>
          (index % 2 ? store : other).replaceSession('k1', next(key), until),
        ),
      );
      expect(replaced.filter(Boolean)).toHaveLength(1);
      const found = await Promise.all(
        ['k2', 'k3', 'k4', 'k5'].map((key) => store.findSession(key, NOW)),
      );
      expect(found.map((each) => each !== undefined)).toEqual(replaced);
      expect(await store.findSession('k1', NOW)).toMatchObject({ isReplaced: true });
      await store.touchSession('k1', after(1), after(30 * MINUTE));
      expect(await store.findSession('k1', until)).toBeUndefined();
    });

    it('get no next key once they are gone', async () => {
      const { store } = house;
      expect(await store.replaceSession('k1', makeSession('k2'), after(1))).toBe(false);
      expect(await store.findSession('k2', NOW)).toBeUndefined();
    });

    it('end with all keys of a sign-in, and leave others signed in', async () => {
      const { store } = house;
      await store.createSession(makeSession('k1'));
      await store.replaceSession('k1', makeSession('k2', { signIn: 'sign-in of k1' }), after(1));
      await store.createSession(makeSession('k3'));
      await store.endSessions('sign-in of k1');
      expect(await store.findSession('k1', NOW)).toBeUndefined();
      expect(await store.findSession('k2', NOW)).toBeUndefined();
      expect(await store.findSession('k3', NOW)).toBeDefined();
    });

    it('that have ended are deleted at the next sign-in, and by a purge', async () => {
      const { store } = house;
      await store.createSession(makeSession('k1', { expiresAt: after(1) }));
      await store.createSession(makeSession('k2', { seenAt: after(1), expiresAt: after(2) }));
      expect(await store.findSession('k1', NOW)).toBeUndefined();
      expect(await store.findSession('k2', NOW)).toBeDefined();
      expect(await store.purge(after(2))).toMatchObject({ sessions: 0 });
      expect(await store.purge(after(3))).toMatchObject({ sessions: 1 });
      expect(await store.findSession('k2', NOW)).toBeUndefined();
    });
  });
}
