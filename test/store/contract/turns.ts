import type { Turn } from '../../../src/store/store';
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
import type { StoreHouse } from './store-house';

const EARLIER = after(-DAY);

const remembered = (version: number, memory: unknown, key = 'slack:D1'): Partial<Turn> => ({
  conversation: { key, person: 'slack:U1', memory, version },
});

export function turnContract(house: StoreHouse): void {
  describe('a turn', () => {
    it('is saved whole', async () => {
      const { store } = house;
      const memory = { last: 'no-text', rounds: 2, list: [1, null, 'ä€😀\u0000'] };
      const ticket = makeTicket('MFA-1');
      const result = await store.saveTurn(
        makeTurn('e1', {
          ...remembered(0, memory),
          answer: makeAnswer('a1', 'h1'),
          unanswered: makeUnanswered('a1', 'h1'),
          outcome: { ...makeOutcome('a1', 'h1'), comment: 'thanks' },
          ticket: { ticket, expectedVersion: 0 },
          notices: [makeNotice('n1')],
        }),
      );
      expect(result).toBe('saved');
      expect(await store.loadConversation('slack:D1', EARLIER)).toEqual({
        key: 'slack:D1',
        person: 'slack:U1',
        memory,
        version: 1,
      });
      expect(await store.findTicket('MFA-1')).toEqual({ ticket, version: 1 });
      expect(await store.countAskers('no-text', EARLIER)).toBe(1);
      expect(await store.outboxState()).toEqual({ waiting: 1, dead: 0, oldest: NOW });
      expect(await store.purge(after(MINUTE))).toMatchObject({
        answers: 1,
        unanswered: 1,
        outcomes: 1,
        events: 1,
        conversations: 1,
      });
    });

    it('is saved once, however often its event comes', async () => {
      const { store } = house;
      expect(await store.saveTurn(makeTurn('e1'))).toBe('saved');
      const again = makeTurn('e1', { ...remembered(0, 'late'), notices: [makeNotice('n1')] });
      expect(await store.saveTurn(again)).toBe('repeated');
      expect(await store.loadConversation('slack:D1', EARLIER)).toBeUndefined();
      expect((await store.outboxState()).waiting).toBe(0);
    });

    it('is saved once when its event comes several times at the same moment, by two replicas', async () => {
      const other = await house.openAnother();
      const results = await Promise.all(
        Array.from({ length: 20 }, (_, index) =>
          (index % 2 ? other : house.store).saveTurn(
            makeTurn('e1', { notices: [makeNotice(`n${index}`)] }),
          ),
        ),
      );
      expect(results.filter((result) => result === 'saved')).toHaveLength(1);
      expect(results.filter((result) => result === 'repeated')).toHaveLength(19);
      expect((await house.store.outboxState()).waiting).toBe(1);
    });

    it('leaves no trace where the conversation has changed since it was read', async () => {
      const { store } = house;
      await store.saveTurn(makeTurn('e1', remembered(0, 'first')));
      const notices = [makeNotice('n1')];
      const answer = makeAnswer('a1', 'h1');
      for (const version of [0, 2]) {
        const late = makeTurn('e2', { ...remembered(version, 'late'), notices, answer });
        expect(await store.saveTurn(late)).toBe('conflict');
      }
      expect((await store.outboxState()).waiting).toBe(0);
      expect(await store.countAskers('no-text', EARLIER)).toBe(0);
      expect(await store.saveTurn(makeTurn('e2', remembered(1, 'second')))).toBe('saved');
      expect(await store.loadConversation('slack:D1', EARLIER)).toMatchObject({
        memory: 'second',
        version: 2,
      });
    });

    it('leaves no trace, in the conversation either, where the ticket has changed', async () => {
      const { store } = house;
      const ticket = makeTicket('MFA-1');
      await store.saveTurn(makeTurn('e1', { ticket: { ticket, expectedVersion: 0 } }));
      for (const expectedVersion of [0, 2]) {
        const change = { ticket: { ...ticket, state: 'assigned' as const }, expectedVersion };
        const turn = makeTurn('e2', { ...remembered(0, 'x'), ticket: change });
        expect(await store.saveTurn(turn)).toBe('conflict');
      }
      expect(await store.loadConversation('slack:D1', EARLIER)).toBeUndefined();
      expect(await store.findTicket('MFA-1')).toMatchObject({ version: 1 });
    });

    it('wins over a hundred others on the same conversation exactly as often as versions grow', async () => {
      const other = await house.openAnother();
      const results = await Promise.all(
        Array.from({ length: 100 }, (_, index) =>
          (index % 2 ? other : house.store).saveTurn(makeTurn(`e${index}`, remembered(0, index))),
        ),
      );
      expect(results.filter((result) => result === 'saved')).toHaveLength(1);
      expect(results.filter((result) => result === 'conflict')).toHaveLength(99);
      const winner = results.indexOf('saved');
      expect(await other.loadConversation('slack:D1', EARLIER)).toMatchObject({
        memory: winner,
        version: 1,
      });
    });

    it('loses nothing when each reads again after a conflict', async () => {
      const other = await house.openAnother();
      const addOne = async (index: number): Promise<void> => {
        const store = index % 2 ? other : house.store;
        const found = await store.loadConversation('slack:D1', EARLIER);
        const sum = Number(found?.memory ?? 0) + 1;
        const turn = makeTurn(`e${index}`, remembered(found?.version ?? 0, sum));
        if ((await store.saveTurn(turn)) === 'conflict') await addOne(index);
      };
      await Promise.all(Array.from({ length: 20 }, (_, index) => addOne(index)));
      expect(await other.loadConversation('slack:D1', EARLIER)).toMatchObject({
        memory: 20,
        version: 20,
      });
    });

    it('that cannot be stored fails alone among those saved at the same moment', async () => {
      const { store } = house;
      const broken = makeTurn('broken', { answer: makeAnswer('a1', null as unknown as string) });
      const results = await Promise.allSettled([
        store.saveTurn(makeTurn('e1')),
        store.saveTurn(broken),
        store.saveTurn(makeTurn('e2')),
      ]);
      expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
      expect(await store.saveTurn(makeTurn('e1'))).toBe('repeated');
      expect(await store.saveTurn(makeTurn('e2'))).toBe('repeated');
      expect(await store.saveTurn(makeTurn('broken'))).toBe('saved');
    });

    it('may hold any character a person can send', async () => {
      const { store } = house;
      const text = 'a\u0000b \ud800 ä€😀 \' " \\ ; -- %_';
      const ticket = makeTicket('MFA-1', { question: text });
      const turn = makeTurn(`event ${text}`, {
        ...remembered(0, { text }, `key ${text}`),
        unanswered: { ...makeUnanswered('a1', 'h1'), text },
        outcome: { ...makeOutcome('a1', 'h1'), comment: text },
        ticket: { ticket, expectedVersion: 0 },
      });
      expect(await store.saveTurn(turn)).toBe('saved');
      expect(await store.saveTurn(turn)).toBe('repeated');
      expect((await store.loadConversation(`key ${text}`, EARLIER))?.memory).toEqual({ text });
      expect((await store.findTicket('MFA-1'))?.ticket.question).toBe(text);
    });
  });

  describe('a conversation', () => {
    it('is unknown until it is saved', async () => {
      expect(await house.store.loadConversation('slack:D1', EARLIER)).toBeUndefined();
    });

    it('older than asked for gives its version and person alone', async () => {
      const { store } = house;
      await store.saveTurn(makeTurn('e1', remembered(0, 'old')));
      expect(await store.loadConversation('slack:D1', NOW)).toMatchObject({ memory: 'old' });
      const old = await store.loadConversation('slack:D1', after(1));
      expect(old).toEqual({ key: 'slack:D1', person: 'slack:U1', memory: null, version: 1 });
      expect(await store.saveTurn(makeTurn('e2', remembered(1, 'new')))).toBe('saved');
    });

    it('is forgotten when nothing is to be remembered', async () => {
      const { store } = house;
      await store.saveTurn(makeTurn('e1', remembered(0, 'old')));
      await store.saveTurn(makeTurn('e2', remembered(1, null)));
      expect(await store.loadConversation('slack:D1', EARLIER)).toMatchObject({
        memory: null,
        version: 2,
      });
    });
  });

  describe('figures', () => {
    it('count each person who was answered with an article once, since a moment', async () => {
      const { store } = house;
      const answers = [
        ['h1', after(-2 * MINUTE)],
        ['h1', NOW],
        ['h2', NOW],
        ['h3', after(-DAY)],
      ] as const;
      for (const [index, [hash, at]] of answers.entries()) {
        const answer = makeAnswer(`a${index}`, hash);
        await store.saveTurn(makeTurn(`e${index}`, { at, answer }));
      }
      const other = makeAnswer('a9', 'h9', { article: 'other' });
      await store.saveTurn(makeTurn('e9', { answer: other }));
      expect(await store.countAskers('no-text', after(-MINUTE))).toBe(2);
      expect(await store.countAskers('no-text', after(-2 * DAY))).toBe(3);
      expect(await store.countAskers('nothing', EARLIER)).toBe(0);
      expect(await store.countAskers('no-text', after(-2 * DAY), 2)).toBe(2);
      expect(await store.countAskers('no-text', after(-2 * DAY), 9)).toBe(3);
    });

    it('hold one outcome of each person for each answer', async () => {
      const { store } = house;
      const said = [
        ['h1', 'unhelpful'],
        ['h1', 'solved'],
        ['h2', 'helpful'],
      ] as const;
      for (const [index, [hash, outcome]] of said.entries()) {
        await store.saveTurn(makeTurn(`e${index}`, { outcome: makeOutcome('a1', hash, outcome) }));
      }
      expect(await store.purge(after(1))).toMatchObject({ outcomes: 2 });
    });
  });

  describe('tickets', () => {
    it('are listed by asker, assignee and state, the most recently changed first', async () => {
      const { store } = house;
      const expert = { platform: 'teams', person: 'X1' };
      const other = { ...makeTicket('x').asker, person: 'U2' };
      const tickets = [
        makeTicket('MFA-1', { changedAt: after(1).toISOString() }),
        makeTicket('MFA-2', {
          changedAt: after(3).toISOString(),
          state: 'assigned',
          assignee: expert,
        }),
        makeTicket('MFA-3', { changedAt: after(2).toISOString(), state: 'resolved', asker: other }),
      ];
      for (const ticket of tickets) {
        const turn = makeTurn(ticket.id, { ticket: { ticket, expectedVersion: 0 } });
        await store.saveTurn(turn);
      }
      const list = async (filter: object) =>
        (await store.listTickets({ limit: 10, ...filter })).map(({ id }) => id);
      expect(await list({})).toEqual(['MFA-2', 'MFA-3', 'MFA-1']);
      expect(await list({ limit: 2 })).toEqual(['MFA-2', 'MFA-3']);
      expect(await list({ asker: 'slack:U1' })).toEqual(['MFA-2', 'MFA-1']);
      expect(await list({ assignee: 'teams:X1' })).toEqual(['MFA-2']);
      expect(await list({ states: ['open', 'resolved'] })).toEqual(['MFA-3', 'MFA-1']);
      expect(await list({ states: [] })).toEqual([]);
      expect(await store.findTicket('MFA-9')).toBeUndefined();
    });

    it('keep the last of what was written', async () => {
      const { store } = house;
      const ticket = makeTicket('MFA-1');
      await store.saveTurn(makeTurn('e1', { ticket: { ticket, expectedVersion: 0 } }));
      const resolved = makeTicket('MFA-1', { state: 'resolved', cause: 'outage' });
      const change = { ticket: resolved, expectedVersion: 1 };
      expect(await store.saveTurn(makeTurn('e2', { ticket: change }))).toBe('saved');
      expect(await store.findTicket('MFA-1')).toEqual({ ticket: resolved, version: 2 });
    });
  });
}
