import { StoreError } from '../../../src/store/store-error';
import {
  after,
  DAY,
  makeAnswer,
  makeNotice,
  makeOutcome,
  makeTicket,
  makeTurn,
  makeUnanswered,
  MINUTE,
  NOW,
} from '../../support/make-turn';
import { claimOne } from '../../support/claim-one';
import type { StoreHouse } from './store-house';

export function keepingContract(house: StoreHouse): void {
  describe('documents', () => {
    it('are written, read, replaced and deleted', async () => {
      const { store } = house;
      expect(await store.readDocument('install', 'T1')).toBeUndefined();
      await store.writeDocument('install', 'T1', 'one');
      await store.writeDocument('install', 'T1', 'two');
      await store.writeDocument('other', 'T1', 'three');
      expect(await store.readDocument('install', 'T1')).toBe('two');
      await store.deleteDocument('install', 'T1');
      await store.deleteDocument('install', 'T1');
      expect(await store.readDocument('install', 'T1')).toBeUndefined();
      expect(await store.readDocument('other', 'T1')).toBe('three');
    });

    it('written once are agreed on by all', async () => {
      const other = await house.openAnother();
      const values = await Promise.all(
        Array.from({ length: 20 }, (_, index) =>
          (index % 2 ? other : house.store).writeDocumentOnce('key', 'hash', `value ${index}`),
        ),
      );
      expect(new Set(values).size).toBe(1);
      expect(await other.readDocument('key', 'hash')).toBe(values[0]);
    });
  });

  describe('the audit', () => {
    it('is listed with the latest first', async () => {
      const { store } = house;
      const entries = [
        { at: after(1), who: 'ada', action: 'edit', target: 'no-text', detail: 'one phrase' },
        { at: after(3), who: 'bob', action: 'reload', target: 'knowledge' },
        { at: after(3), who: 'bob', action: 'reload', target: 'again' },
      ];
      for (const entry of entries) await store.appendAudit(entry);
      expect(await store.listAudit(10)).toEqual(entries.toReversed());
      expect(await store.listAudit(1)).toEqual([entries[2]]);
    });
  });

  describe('a purge', () => {
    it('deletes what is older, and nothing else', async () => {
      const { store } = house;
      for (const [name, at] of [
        ['old', after(-DAY)],
        ['new', NOW],
      ] as const) {
        await store.saveTurn(
          makeTurn(name, {
            at,
            conversation: { key: name, person: 'slack:U1', memory: 1, version: 0 },
            answer: makeAnswer(name, name),
            unanswered: makeUnanswered(name, name),
            outcome: makeOutcome(name, name),
          }),
        );
        await store.appendAudit({ at, who: name, action: 'look', target: 'all' });
      }
      expect(await store.purge(NOW)).toEqual({
        conversations: 1,
        events: 1,
        answers: 1,
        unanswered: 1,
        outcomes: 1,
        tickets: 0,
        notices: 0,
        sessions: 0,
        audit: 1,
        revisions: 0,
      });
      expect(await store.loadConversation('old', after(-9 * DAY))).toBeUndefined();
      expect(await store.loadConversation('new', after(-9 * DAY))).toMatchObject({ memory: 1 });
      expect(await store.saveTurn(makeTurn('new'))).toBe('repeated');
      expect(await store.countAskers('no-text', after(-9 * DAY))).toBe(1);
      expect(await store.listAudit(5)).toMatchObject([{ who: 'new' }]);
    });

    it('takes closed tickets with their notices, and leaves open ones whole', async () => {
      const { store } = house;
      const old = { at: after(-DAY) };
      const changedAt = old.at.toISOString();
      for (const [id, state] of [
        ['MFA-1', 'resolved'],
        ['MFA-2', 'waiting'],
      ] as const) {
        const ticket = { ticket: makeTicket(id, { state, changedAt }), expectedVersion: 0 };
        const notices = [makeNotice(`${id}-card`, { stream: id })];
        await store.saveTurn(makeTurn(id, { ...old, ticket, notices }));
        await store.noticeDelivered(await claimOne(store), `ts of ${id}`);
      }
      await store.saveTurn(makeTurn('e', { ...old, notices: [makeNotice('waiting')] }));
      expect(await store.purge(NOW)).toMatchObject({ tickets: 1, notices: 1 });
      expect(await store.findTicket('MFA-1')).toBeUndefined();
      const reply = makeNotice('reply', { stream: 'MFA-2', follows: 'MFA-2-card' });
      await store.saveTurn(makeTurn('later', { notices: [reply] }));
      const claimed = await store.claimNotices(NOW, MINUTE, 5);
      expect(claimed.map(({ notice }) => notice.id)).toEqual(['waiting', 'reply']);
      expect(claimed[1]).toMatchObject({ followsReference: 'ts of MFA-2' });
    });

    it('deletes thousands while others go on', async () => {
      const { store } = house;
      const save = (index: number) => store.saveTurn(makeTurn(`e${index}`, { at: after(-DAY) }));
      await Promise.all(Array.from({ length: 1201 }, (_, index) => save(index)));
      const [purged, saved] = await Promise.all([
        store.purge(NOW),
        store.saveTurn(makeTurn('meanwhile')),
      ]);
      expect(purged).toMatchObject({ events: 1201 });
      expect(saved).toBe('saved');
      expect(await store.saveTurn(makeTurn('meanwhile'))).toBe('repeated');
    });
  });

  describe('forgetting a person', () => {
    it('deletes all of theirs but open tickets, and nothing of others', async () => {
      const { store } = house;
      for (const [name, state] of [
        ['U1', 'resolved'],
        ['U2', 'resolved'],
      ] as const) {
        const asker = { ...makeTicket('x').asker, person: name };
        await store.saveTurn(
          makeTurn(name, {
            conversation: { key: name, person: `slack:${name}`, memory: 1, version: 0 },
            answer: makeAnswer(name, `hash ${name}`),
            unanswered: makeUnanswered(name, `hash ${name}`),
            outcome: makeOutcome(name, `hash ${name}`),
            ticket: { ticket: makeTicket(`closed-${name}`, { state, asker }), expectedVersion: 0 },
            notices: [makeNotice(`dead-${name}`, { stream: name })],
          }),
        );
        await store.noticeFailed(await claimOne(store), 'gone');
        const open = { ticket: makeTicket(`open-${name}`, { asker }), expectedVersion: 0 };
        await store.saveTurn(makeTurn(`open ${name}`, { ticket: open }));
      }
      await store.forgetPerson('slack:U1', 'hash U1');
      expect(await store.loadConversation('U1', after(-DAY))).toBeUndefined();
      expect(await store.findTicket('closed-U1')).toBeUndefined();
      expect(await store.findTicket('open-U1')).toBeDefined();
      expect(await store.findTicket('closed-U2')).toBeDefined();
      expect(await store.listDeadNotices(5)).toMatchObject([{ id: 'dead-U2' }]);
      expect(await store.purge(after(1))).toMatchObject({
        conversations: 1,
        answers: 1,
        unanswered: 1,
        outcomes: 1,
        tickets: 1,
      });
    });
  });

  describe('a store', () => {
    it('says that it can be written', async () => {
      await expect(house.store.checkWritable()).resolves.toBeUndefined();
      await expect(house.store.checkWritable()).resolves.toBeUndefined();
    });

    it('finishes what is in hand when it is closed, and refuses what comes later', async () => {
      const closing = await house.openAnother();
      const saves = Array.from({ length: 50 }, (_, index) =>
        closing.saveTurn(makeTurn(`e${index}`)),
      );
      await Promise.all([closing.close(), closing.close()]);
      expect(new Set(await Promise.all(saves))).toEqual(new Set(['saved']));
      await expect(closing.saveTurn(makeTurn('later'))).rejects.toThrow(StoreError);
      await expect(closing.findTicket('MFA-1')).rejects.toMatchObject({ kind: 'unavailable' });
      expect(await house.store.saveTurn(makeTurn('e49'))).toBe('repeated');
    });
  });
}
