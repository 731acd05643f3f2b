import {
  after,
  DAY,
  makeAnswer,
  makeOutcome,
  makeTicket,
  makeTurn,
  makeUnanswered,
  MINUTE,
  NOW,
} from '../../support/make-turn';
import type { StoreHouse } from './store-house';

const SPAN = { from: after(-2 * DAY), to: after(DAY) };
const DAY_NUMBER = Math.floor(NOW.getTime() / DAY);

export function consoleContract(house: StoreHouse): void {
  describe('the overview', () => {
    it('counts by day, decision, platform and audience, within a span', async () => {
      const { store } = house;
      const answers = [
        [NOW, {}],
        [after(1), {}],
        [after(2), { decision: 'decline', article: 'other' }],
        [after(-DAY), { platform: 'teams', audience: 'admin', milliseconds: 90.4 }],
        [after(-3 * DAY), {}],
        [SPAN.to, {}],
      ] as const;
      for (const [index, [at, own]] of answers.entries()) {
        const answer = makeAnswer(`a${index}`, 'h1', own);
        await store.saveTurn(makeTurn(`e${index}`, { at, answer }));
      }
      const figures = await store.readOverview(SPAN);
      const common = { platform: 'slack', audience: 'user', day: DAY_NUMBER };
      expect(figures.answers).toHaveLength(3);
      expect(figures.answers).toEqual(
        expect.arrayContaining([
          { ...common, decision: 'answer', count: 2 },
          { ...common, decision: 'decline', count: 1 },
          {
            day: DAY_NUMBER - 1,
            decision: 'answer',
            platform: 'teams',
            audience: 'admin',
            count: 1,
          },
        ]),
      );
      expect(figures.articles).toEqual([
        { id: 'no-text', count: 3 },
        { id: 'other', count: 1 },
      ]);
      expect(figures.times).toEqual([
        { milliseconds: 4, count: 3 },
        { milliseconds: 90, count: 1 },
      ]);
    });

    it('counts outcomes by day and article, and tickets by the day they were opened', async () => {
      const { store } = house;
      await store.saveTurn(makeTurn('e1', { outcome: makeOutcome('a1', 'h1') }));
      await store.saveTurn(makeTurn('e2', { outcome: makeOutcome('a2', 'h2', 'unsolved') }));
      const ticket = makeTicket('MFA-1', { openedAt: after(-DAY).toISOString() });
      await store.saveTurn(makeTurn('e3', { ticket: { ticket, expectedVersion: 0 } }));
      const later = { ...ticket, changedAt: after(9 * DAY).toISOString() };
      await store.saveTurn(makeTurn('e4', { ticket: { ticket: later, expectedVersion: 1 } }));
      const figures = await store.readOverview(SPAN);
      expect(figures.outcomes).toEqual(
        expect.arrayContaining([
          { day: DAY_NUMBER, outcome: 'solved', count: 1 },
          { day: DAY_NUMBER, outcome: 'unsolved', count: 1 },
        ]),
      );
      expect(figures.articleOutcomes).toEqual(
        expect.arrayContaining([{ id: 'no-text', outcome: 'solved', count: 1 }]),
      );
      expect(figures.tickets).toEqual([{ day: DAY_NUMBER - 1, count: 1 }]);
    });

    it('counts nothing where nothing is', async () => {
      expect(await house.store.readOverview(SPAN)).toEqual({
        answers: [],
        outcomes: [],
        tickets: [],
        articles: [],
        articleOutcomes: [],
        times: [],
      });
    });
  });

  describe('unanswered questions', () => {
    it('are listed with the earliest first, the latest kept where there are more', async () => {
      const { store } = house;
      for (const [index, at] of [after(-3 * DAY), after(-2), NOW, after(-1)].entries()) {
        const unanswered = makeUnanswered(`a${index}`, `h${index}`);
        await store.saveTurn(makeTurn(`e${index}`, { at, unanswered }));
      }
      const ids = async (limit: number) =>
        (await store.listUnanswered(SPAN, limit)).map(({ answerId }) => answerId);
      expect(await ids(10)).toEqual(['a1', 'a3', 'a2']);
      expect(await ids(2)).toEqual(['a3', 'a2']);
      expect((await store.listUnanswered(SPAN, 1))[0]).toEqual({
        answerId: 'a2',
        reason: 'declined',
        text: 'why is the sky blue',
        audience: 'user',
        platform: 'slack',
        personHash: 'h2',
        at: NOW,
      });
    });
  });

  describe('revisions', () => {
    const made = { id: 'r1', file: 'questions/a.md', after: 'new', who: 'Ada', what: 'a', at: NOW };

    it('are listed by file with the latest first, found by id, and purged', async () => {
      const { store } = house;
      const changed = { ...made, id: 'r2', before: 'new', after: 'ä\n', at: after(MINUTE) };
      const { after: _, ...gone } = { ...made, id: 'r3', before: 'ä\n', at: after(2 * MINUTE) };
      for (const revision of [made, changed, gone, { ...made, id: 'r4', file: 'b.md' }])
        await store.addRevision(revision);
      expect(await store.listRevisions('questions/a.md', 9)).toEqual([gone, changed, made]);
      expect(await store.listRevisions('questions/a.md', 1)).toEqual([gone]);
      expect(await store.findRevision('r2')).toEqual(changed);
      expect(await store.findRevision('r9')).toBeUndefined();
      expect(await store.purge(after(1))).toMatchObject({ revisions: 2 });
    });
  });
}
