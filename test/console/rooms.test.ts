import { parse } from 'csv-parse/sync';
import type { EvaluationResult } from '../../src/console/api';
import { groupAlike } from '../../src/console/unanswered/group-alike';
import { articleText } from '../support/article-text';
import { ADA, BEN, type ConsoleHouse, openConsole } from '../support/console-house';
import {
  makeAnswer,
  makeNotice,
  makeOutcome,
  makeTicket,
  makeTurn,
  makeUnanswered,
  after,
  DAY,
  MINUTE,
} from '../support/make-turn';
import { seeded } from '../support/seeded';

let house: ConsoleHouse;
beforeEach(async () => {
  house = await openConsole();
});
afterEach(() => house.stop());

const RANGE = { from: '2026-11-20', to: '2026-11-22' };

describe('the overview', () => {
  it('has a row for every day, sums, and titles', async () => {
    const { store, rooms } = house;
    const answers = [
      ['a1', {}],
      ['a2', { article: 'wrong-code', milliseconds: 40 }],
      ['a3', { decision: 'decline', article: '', platform: 'teams' }],
    ] as const;
    for (const [id, own] of answers)
      await store.saveTurn(makeTurn(id, { answer: makeAnswer(id, 'h', own) }));
    const outcome = { ...makeOutcome('a2', 'h'), article: 'wrong-code' };
    await store.saveTurn(makeTurn('e4', { at: after(-DAY), outcome }));
    const overview = await rooms.overview(RANGE);
    expect(overview.byDay.map(({ day, questions, solved }) => [day, questions, solved])).toEqual([
      ['2026-11-20', 0, 0],
      ['2026-11-21', 0, 1],
      ['2026-11-22', 3, 0],
    ]);
    expect(overview.totals).toMatchObject({ questions: 3, answered: 2, declined: 1, solved: 1 });
    expect(overview.byPlatform).toEqual([
      { name: 'slack', count: 2 },
      { name: 'teams', count: 1 },
    ]);
    expect(overview.byArticle).toContainEqual({
      id: 'wrong-code',
      title: 'Title of wrong-code',
      answered: 1,
      solved: 1,
      unsolved: 0,
    });
    expect(overview.answerTime).toEqual({ p50: 4, p95: 40, p99: 40 });
  });

  it('has no answer time without an answer, and refuses what is no range', async () => {
    expect(await house.rooms.overview(RANGE)).not.toHaveProperty('answerTime');
    for (const range of [
      { from: '2026-11-22', to: '2026-11-21' },
      { from: 'soon', to: '2026-11-21' },
      { from: '2020-01-01', to: '2026-01-01' },
    ])
      await expect(house.rooms.overview(range)).rejects.toMatchObject({ status: 400 });
  });

  it('is a table for spreadsheets too', async () => {
    const rows = parse<object>(await house.rooms.overviewCsv(RANGE), { columns: true });
    expect(rows).toHaveLength(3);
    expect(rows[2]).toMatchObject({ day: '2026-11-22', questions: '0', handedOff: '0' });
  });
});

describe('unanswered questions', () => {
  it('are grouped with those that are nearly the same, asked by most people first', async () => {
    const texts = [
      ['my badge reader shows a purple light', 'h1'],
      ['Badge reader shows purple light??', 'h2'],
      ['the badge readers show a purple light', 'h3'],
      ['parking permit for visitors', 'h1'],
      ['parking permit for visitors', 'h1'],
    ] as const;
    for (const [index, [text, hash]] of texts.entries()) {
      const unanswered = { ...makeUnanswered(`a${index}`, hash), text };
      await house.store.saveTurn(makeTurn(`e${index}`, { at: after(index), unanswered }));
    }
    const groups = await house.rooms.unanswered(RANGE);
    expect(groups).toMatchObject([
      { id: 'a0', count: 3, people: 3, reasons: ['declined'], platforms: ['slack'] },
      { id: 'a3', text: 'parking permit for visitors', count: 2, people: 1, others: [] },
    ]);
    expect(groups[0]?.others).toHaveLength(2);
    expect(groups[0]?.candidates[0]).toHaveProperty('title');
  });

  it('asked twice among thousands of others are found, and the same each time', () => {
    const random = seeded(7);
    const word = () => `w${Math.floor(random() * 3000)}`;
    const items = Array.from({ length: 2000 }, () => ({
      text: Array.from({ length: 8 }, word).join(' '),
    }));
    const sizes = () => groupAlike([...items, ...items]).map((group) => group.length);
    expect(sizes()).toEqual(items.map(() => 2));
    expect(sizes()).toEqual(sizes());
  });

  it('that say nothing by their words are told apart by their text', () => {
    const texts = ['???', '!!', '???', ''];
    expect(groupAlike(texts.map((text) => ({ text })))).toHaveLength(3);
  });
});

describe('articles', () => {
  it('are found by words, audience, product and problem', async () => {
    const { rooms } = house;
    const ids = async (filter: Parameters<typeof rooms.articles>[0]) =>
      (await rooms.articles(filter)).map(({ id }) => id);
    expect(await ids({})).toHaveLength(6);
    expect(await ids({ q: 'Code REFUSED' })).toEqual(['wrong-code']);
    expect(await ids({ q: 'becaccess' })).toEqual(['bec']);
    expect(await ids({ audience: 'user' })).toHaveLength(5);
    expect(await ids({ product: 'nps-extension' })).toEqual([]);
    expect(await ids({ problem: 'overlay' })).toEqual([]);
    const stale = articleText({ id: 'old', fields: { 'review-due': '2020-01-01' } });
    house.writeOverlay('questions/old.md', stale);
    expect(await ids({ problem: 'stale' })).toEqual(['old']);
    expect(await ids({ problem: 'warning' })).toEqual(['old']);
    expect(await ids({ problem: 'overlay' })).toEqual(['old']);
    expect((await rooms.article('old')).problems).toMatchObject([{ severity: 'warning' }]);
    await expect(rooms.article('nowhere')).rejects.toMatchObject({ status: 404 });
  });

  it('are checked whole as drafts, and shown as each audience gets them', async () => {
    const { rooms } = house;
    const { markdown } = await rooms.article('wrong-code');
    const fine = await rooms.check({ id: 'wrong-code', markdown });
    expect(fine.problems).toEqual([]);
    expect(Object.keys(fine.previews ?? {})).toEqual(['user', 'admin']);
    expect(fine.previews?.user?.text).toContain('For users.');
    expect(fine.previews?.admin?.card).toMatchObject({ type: 'AdaptiveCard' });
    expect(JSON.stringify(fine.previews?.admin?.slack)).toContain('For admins.');
    const twin = markdown.replace('codes: []', 'codes: [BecAccessDenied]');
    const refused = await rooms.check({ id: 'wrong-code', markdown: twin });
    expect(refused.problems[0]?.reason).toContain('also claimed by');
    expect(refused).not.toHaveProperty('previews');
  });
});

describe('trying out', () => {
  it('tells what was decided, why, and how it looks, and keeps nothing', async () => {
    const tried = await house.rooms.tryOut({ text: 'the code is wrong, pin 4711' });
    expect(tried.report.article).toBe('wrong-code');
    expect(tried.why.at(-1)).toContain('Decision: ');
    expect(tried.titles).toMatchObject({ 'wrong-code': 'Title of wrong-code' });
    expect(tried.preview.card).toMatchObject({ type: 'AdaptiveCard' });
    const everything = { from: new Date(0), to: new Date(8.64e15) };
    expect((await house.store.readOverview(everything)).answers).toEqual([]);
  });

  it('asks a whole file and lists what failed', async () => {
    const jsonl = [
      { text: 'the code is wrong', expect: ['wrong-code'], kind: 'one' },
      { text: 'the code is wrong', expect: ['bec'], kind: 'two' },
    ]
      .map((line) => JSON.stringify(line))
      .join('\n');
    const job = await house.finish<EvaluationResult>(house.rooms.evaluate({ jsonl }, ADA));
    expect(job.result?.kinds).toMatchObject([
      { kind: 'one', n: 1, right: 1 },
      { kind: 'two', n: 1, wrong: 1 },
    ]);
    expect(job.result?.failures).toMatchObject([{ expect: ['bec'], outcome: 'wrong' }]);
  });

  it.each([
    ['{"text": "x"}\nno json', 'Line 2'],
    ['', 'holds no question'],
    ['{"text":"x"}\n'.repeat(5001), 'at most 5000'],
  ])('refuses a file that cannot be asked', async (jsonl, words) => {
    await expect(house.rooms.evaluate({ jsonl }, ADA)).rejects.toMatchObject({
      status: 400,
      message: expect.stringContaining(words) as string,
    });
  });
});

describe('tickets', () => {
  const open = (id: string) =>
    house.store.saveTurn(makeTurn(id, { ticket: { ticket: makeTicket(id), expectedVersion: 0 } }));

  it('are taken, answered and resolved, and the asker and the experts are told', async () => {
    const { rooms, store } = house;
    await open('MFA-1');
    const taken = await rooms.changeTicket('MFA-1', { kind: 'assign' }, ADA);
    expect(taken).toMatchObject({
      state: 'assigned',
      assignee: { platform: 'console', person: 'ada-1', name: 'Ada' },
    });
    expect(await rooms.tickets('mine', ADA)).toMatchObject([{ id: 'MFA-1' }]);
    expect(await rooms.tickets('mine', BEN)).toEqual([]);
    const text = 'Try again, my password is Sommer2026!x';
    const replied = await rooms.changeTicket('MFA-1', { kind: 'reply', text }, ADA);
    expect(JSON.stringify(replied)).not.toContain('Sommer2026');
    const claimed = await store.claimNotices(after(10 * 365 * DAY), MINUTE, 20);
    expect(claimed.map(({ notice }) => notice.to.kind).sort()).toEqual(['channel', 'person']);
    expect(house.notices.count).toBe(2);
    const resolve = { kind: 'resolve', cause: 'outage' } as const;
    expect(await rooms.changeTicket('MFA-1', resolve, ADA)).toMatchObject({ cause: 'outage' });
    expect(await rooms.tickets('open', ADA)).toEqual([]);
    expect(await rooms.tickets('all', ADA)).toHaveLength(1);
    await expect(rooms.changeTicket('MFA-1', { kind: 'assign' }, ADA)).rejects.toMatchObject({
      status: 409,
    });
  });

  it('changed by two at the same moment are changed once', async () => {
    await open('MFA-1');
    const results = await Promise.allSettled(
      [ADA, BEN].map((who) => house.rooms.changeTicket('MFA-1', { kind: 'assign' }, who)),
    );
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect((await house.rooms.ticket('MFA-1')).entries).toHaveLength(2);
  });

  it('are refused what makes no sense', async () => {
    const { rooms } = house;
    await open('MFA-1');
    const ask = (field: string) => rooms.changeTicket('MFA-1', { kind: 'ask', field }, ADA);
    await expect(ask('shoe-size')).rejects.toMatchObject({ status: 400 });
    expect(await ask('upn')).toMatchObject({ state: 'waiting' });
    const empty = { kind: 'reply', text: ' ' } as const;
    await expect(rooms.changeTicket('MFA-1', empty, ADA)).rejects.toMatchObject({ status: 400 });
    await expect(rooms.ticket('MFA-9')).rejects.toMatchObject({ status: 404 });
  });
});

describe('health', () => {
  it('tells of the store, notices, knowledge and audit', async () => {
    const { store, rooms } = house;
    await store.saveTurn(makeTurn('e1', { notices: [makeNotice('n1')] }));
    const [claimed] = await store.claimNotices(after(0), 60_000, 1);
    if (!claimed) throw new Error('there is no notice to claim');
    await store.noticeFailed(claimed, 'channel_not_found');
    await store.appendAudit({ at: after(0), who: 'ada', action: 'look', target: 'all' });
    expect(await rooms.health()).toMatchObject({
      version: '1.2.3',
      store: { kind: 'sqlite', isWell: true },
      outbox: { waiting: 0, dead: 1 },
      deadNotices: [{ id: 'n1', lastError: 'channel_not_found' }],
      knowledge: { articles: 6, overlay: 0, stale: 0 },
      audit: [{ who: 'ada', action: 'look' }],
      errors: [],
    });
    expect(await rooms.redeliver('n1', ADA)).toEqual({ redelivered: 1 });
    expect(await rooms.redeliver(undefined, ADA)).toEqual({ redelivered: 0 });
  });

  it('says so when the store does not answer', async () => {
    await house.stop();
    const sick = { findTrouble: () => Promise.resolve('The store does not answer: gone.') };
    house = await openConsole({ rooms: sick });
    expect(await house.rooms.health()).toMatchObject({
      store: { isWell: false, says: 'The store does not answer: gone.' },
    });
    await house.store.close();
    await expect(house.rooms.overview(RANGE)).rejects.toMatchObject({ status: 503 });
  });
});
