import { existsSync, mkdirSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import type { ChangeResult } from '../../src/console/api';
import type { Range, Who } from '../../src/console/console-rooms';
import { articleText } from '../support/article-text';
import { closeAfterEach } from '../support/close-after-each';
import { ADA, BEN, type ConsoleHouse, openConsole } from '../support/console-house';
import { createTempFolder } from '../support/temp-folder';
import { until } from '../support/until';

const closing = closeAfterEach();
let house: ConsoleHouse;
beforeEach(async () => {
  house = await openConsole();
});
afterEach(() => house.stop());

const QUESTION = 'my yubikey only blinks green';

/** The days around now, whatever day the test runs on. */
const around = (): Range => {
  const day = (shift: number) =>
    new Date(Date.now() + shift * 86_400_000).toISOString().slice(0, 10);
  return { from: day(-1), to: day(1) };
};

const addPhrase = { kind: 'add-phrase', article: 'wrong-code', phrase: QUESTION } as const;

describe('the learning loop', () => {
  it('leads from a question nobody could answer to its answer', async () => {
    const { rooms } = house;
    expect((await house.ask(QUESTION)).decision).toBe('decline');
    await house.ask(`${QUESTION}!`, 'ben@contoso.com');
    const [group, ...others] = await rooms.unanswered(around());
    expect(others).toEqual([]);
    expect(group).toMatchObject({ count: 2, people: 2, reasons: ['declined'] });

    const preview = await house.finish<ChangeResult>(rooms.preview(addPhrase, ADA));
    expect(preview).toMatchObject({ state: 'done', result: { problems: [], questions: 2 } });
    expect(preview.result?.asked).toEqual({
      text: QUESTION,
      before: 'no answer',
      after: 'answered with wrong-code',
    });
    expect(preview.result).not.toHaveProperty('revision');
    expect((await house.ask(QUESTION, 'cleo@contoso.com')).decision).toBe('decline');

    const saved = await house.finish<ChangeResult>(rooms.save(addPhrase, ADA));
    expect(saved).toMatchObject({ state: 'done', progress: 1, result: { problems: [] } });
    const answer = await house.ask(QUESTION, 'dan@contoso.com');
    expect(answer.decision).toBe('answer');
    expect(JSON.stringify(answer.parts)).toContain('Title of wrong-code');
    expect(await rooms.unanswered(around())).toEqual([]);

    const source = await rooms.article('wrong-code');
    expect(source).toMatchObject({
      isOverlay: true,
      file: 'questions/wrong-code.md',
      history: [{ id: saved.result?.revision, who: 'Ada', what: 'Added a phrase to wrong-code' }],
    });
    expect(source.history[0]?.diff).toContain(`+phrases: ["code refused","code is wrong"`);
    expect(await house.store.listAudit(5)).toMatchObject([
      { who: 'Ada (ada-1)', action: 'knowledge.changed', target: 'questions/wrong-code.md' },
    ]);
  });

  it('goes back to what stood before, and on again', async () => {
    const { rooms } = house;
    const saved = await house.finish<ChangeResult>(rooms.save(addPhrase, ADA));
    const revision = saved.result?.revision ?? '';
    const reverted = await house.finish<ChangeResult>(
      rooms.save({ kind: 'revert', revision }, BEN),
      BEN,
    );
    expect(reverted.state).toBe('done');
    expect(existsSync(path.join(house.overlay, 'questions/wrong-code.md'))).toBe(false);
    expect((await house.ask(QUESTION)).decision).toBe('decline');
    const again = { kind: 'revert', revision: reverted.result?.revision ?? '' } as const;
    await house.finish(rooms.save(again, BEN), BEN);
    expect(house.readOverlay('questions/wrong-code.md')).toContain(QUESTION);
    expect((await house.ask(QUESTION, 'ben@contoso.com')).decision).toBe('answer');
    const { history } = await rooms.article('wrong-code');
    expect(history.map(({ who }) => who)).toEqual(['Ben', 'Ben', 'Ada']);
  });

  it('marks a question as not ours, and takes along what was known of that subject', async () => {
    const { rooms } = house;
    const change = { kind: 'not-ours', subject: 'Google', phrase: 'gmail on my fridge' } as const;
    const job = await house.finish<ChangeResult>(rooms.save(change, ADA));
    expect(job.state).toBe('done');
    expect(job.result?.asked?.after).toMatch(/^no answer, because it sounds like /);
    const google = house.settings
      .setting()
      .knowledge.notOurs.filter(({ name }) => name === 'Google');
    expect(google.map(({ phrases }) => phrases)).toEqual([
      ['my gmail code', 'google play login', 'gmail on my fridge'],
    ]);
    await expect(rooms.save(change, ADA)).rejects.toMatchObject({ status: 409 });
  });
});

describe('a saved article', () => {
  const fresh = articleText({ id: 'badge', fields: { phrases: '["lanyard came loose"]' } });

  it('is new in the folder of its kind, and answered from', async () => {
    const change = { kind: 'article', id: 'badge', markdown: fresh } as const;
    const job = await house.finish<ChangeResult>(house.rooms.save(change, ADA));
    expect(job).toMatchObject({ state: 'done' });
    expect(house.readOverlay('questions/badge.md')).toBe(fresh);
    expect((await house.ask('lanyard came loose')).decision).toBe('answer');
    await expect(house.rooms.save(change, ADA)).rejects.toMatchObject({
      status: 409,
      message: expect.stringContaining('There is an article badge already') as string,
    });
  });

  it('is refused with its problems where it is broken, and nothing is written', async () => {
    const markdown = fresh.replace('kind: question', 'kind: poem');
    const change = { kind: 'article', id: 'badge', markdown } as const;
    const job = await house.finish<ChangeResult>(house.rooms.save(change, ADA));
    expect(job.result?.problems).toMatchObject([
      { file: 'questions/badge.md', line: 3, severity: 'error' },
    ]);
    expect(job.result).not.toHaveProperty('revision');
    expect(existsSync(path.join(house.overlay, 'questions'))).toBe(false);
    expect(await house.store.listAudit(1)).toEqual([]);
  });

  it('is refused where it was read before somebody else changed it', async () => {
    const { rooms } = house;
    const { markdown, version } = await rooms.article('wrong-code');
    const [mine, theirs] = ['Mine.', 'Theirs.'].map((words) => ({
      kind: 'article' as const,
      id: 'wrong-code',
      markdown: markdown.replace('For users.', words),
      basedOn: version,
    }));
    if (!mine || !theirs) throw new Error('there are two changes');
    const jobs = await Promise.all([rooms.save(mine, ADA), rooms.save(theirs, BEN)]);
    const [first, second] = await Promise.all([
      house.finish(Promise.resolve(jobs[0])),
      house.finish(Promise.resolve(jobs[1]), BEN),
    ]);
    expect(first.state).toBe('done');
    expect(second).toMatchObject({
      state: 'failed',
      error: expect.stringContaining('was changed meanwhile') as string,
    });
    expect(house.readOverlay('questions/wrong-code.md')).toContain('Mine.');
    await expect(rooms.save(theirs, BEN)).rejects.toMatchObject({ status: 409 });
  });

  it('cannot be named so that it leads out of the folder', async () => {
    for (const id of ['../evil', 'a/b', 'A', '', 'x'.repeat(101), '.git']) {
      const change = { kind: 'article', id, markdown: fresh } as const;
      await expect(house.rooms.save(change, ADA)).rejects.toMatchObject({ status: 400 });
      await expect(house.rooms.check({ id, markdown: fresh })).rejects.toMatchObject({
        status: 400,
      });
    }
  });

  it('is not written through a link that leads out of the folder', async () => {
    const outside = createTempFolder();
    symlinkSync(outside.path, path.join(house.overlay, 'questions'));
    const change = { kind: 'article', id: 'badge', markdown: fresh } as const;
    const job = await house.finish(house.rooms.save(change, ADA));
    expect(job).toMatchObject({
      state: 'failed',
      error: expect.stringContaining('does not lie inside the overlay folder') as string,
    });
    expect(existsSync(path.join(outside.path, 'badge.md'))).toBe(false);
    outside.remove();
  });
});

describe('work', () => {
  it('is told to whom it belongs alone', async () => {
    const { job } = await house.rooms.preview(addPhrase, ADA);
    await expect(house.rooms.job(job, BEN)).rejects.toMatchObject({ status: 404 });
    await house.finish(Promise.resolve({ job }));
  });

  const evaluate = async (who: Who) => (await house.rooms.evaluate({ set: 'shipped' }, who)).job;

  it('waits for the work before it, and more than a few are refused', async () => {
    const people = Array.from({ length: 21 }, (_, n) => ({ subject: `person-${n}`, name: 'P' }));
    const jobs = await Promise.all(people.map(evaluate));
    await expect(evaluate(ADA)).rejects.toMatchObject({ status: 503 });
    const states = await Promise.all(
      people.map((who, n) => house.rooms.job(jobs[n] ?? '', who).then(({ step }) => step)),
    );
    expect(states.filter((step) => step === 'Waiting').length).toBeGreaterThanOrEqual(19);
  });

  it('of one person fills no queue that others wait in', async () => {
    const first = await evaluate(BEN);
    await evaluate(BEN);
    await expect(evaluate(BEN)).rejects.toMatchObject({ status: 429 });
    await expect(house.rooms.preview(addPhrase, BEN)).rejects.toMatchObject({ status: 429 });
    const saved = await house.finish(house.rooms.save(addPhrase, ADA));
    expect(saved.state).toBe('done');
    await house.finish(Promise.resolve({ job: first }), BEN);
    await evaluate(BEN);
  });

  it('that ended long ago is forgotten, and of one person more than ten', async () => {
    const ids: string[] = [];
    while (ids.length < 12) {
      ids.push(await evaluate(BEN));
      await house.finish(Promise.resolve({ job: ids.at(-1) ?? '' }), BEN);
    }
    const known = await Promise.allSettled(ids.map((id) => house.rooms.job(id, BEN)));
    expect(known.map(({ status }) => status)).toEqual([
      ...Array<string>(2).fill('rejected'),
      ...Array<string>(10).fill('fulfilled'),
    ]);
  });
});

describe('a draft that would take hours to read', () => {
  /** Twenty thousand lists, one in the other. */
  const body = `## Users\n\n${'- '.repeat(20_000)}x\n`;
  const markdown = articleText({ id: 'badge', fields: { audience: '[user]' }, body });

  it('is stopped, checked or tried, and holds up neither articles nor other drafts', async () => {
    const patient = closing(await openConsole({ readingMs: 5000 }));
    const { rooms } = patient;
    const { markdown: good } = await rooms.article('wrong-code');
    const change = { kind: 'article', id: 'badge', markdown } as const;
    const hostile = rooms.check({ id: 'badge', markdown }).catch((error: unknown) => error);
    const trial = patient.finish(rooms.preview(change, BEN), BEN);
    const other = rooms.check({ id: 'wrong-code', markdown: good });
    expect(await rooms.articles({})).not.toEqual([]);
    expect(await hostile).toMatchObject({ status: 503 });
    expect((await other).problems).toEqual([]);
    expect(await trial).toMatchObject({
      state: 'failed',
      error: expect.stringContaining('write it flatter') as string,
    });
  });
});

describe('the folder on the disk', () => {
  const phrases = (text: string) =>
    articleText({ id: 'badge', fields: { phrases: JSON.stringify([text]) } });

  it('is taken up when somebody else changed it', async () => {
    const { version } = house.settings.state();
    house.settings.watch();
    house.writeOverlay('questions/badge.md', phrases(QUESTION));
    await until(() => house.settings.state().version !== version);
    expect((await house.ask(QUESTION)).decision).toBe('answer');
  });

  it('is not taken up while it is broken, which health tells, and is when it is mended', async () => {
    house.writeOverlay('questions/badge.md', phrases(QUESTION).replace('question', 'poem'));
    const { version } = house.settings.state();
    await house.settings.refresh();
    expect(house.settings.state()).toMatchObject({ version, trouble: { problems: [{ line: 3 }] } });
    expect((await house.ask(QUESTION)).decision).toBe('decline');
    const { errors } = await house.rooms.health();
    expect(errors[0]?.message).toContain('not taken up: questions/badge.md:3');
    const [row] = await house.rooms.articles({ q: 'badge' });
    expect(row).toMatchObject({ id: 'badge', isOverlay: true, problems: [{ line: 3 }] });

    const { version: basedOn } = await house.rooms.article('badge');
    const change = { kind: 'article', id: 'badge', markdown: phrases(QUESTION), basedOn } as const;
    await house.finish(house.rooms.save(change, ADA));
    expect(house.settings.state()).not.toHaveProperty('trouble');
    expect((await house.ask(QUESTION, 'ben@contoso.com')).decision).toBe('answer');
  });

  it('is not read anew for a file that was touched and says the same', async () => {
    mkdirSync(path.join(house.overlay, 'questions'));
    house.writeOverlay('questions/badge.md', phrases(QUESTION));
    await house.settings.refresh();
    const { loadedAt } = house.settings.state();
    house.writeOverlay('questions/badge.md', phrases(QUESTION));
    await house.settings.refresh();
    expect(house.settings.state().loadedAt).toBe(loadedAt);
  });
});

describe('without a folder for changes', () => {
  it('nothing can be changed, and it is said how to have one', async () => {
    const bare = closing(await openConsole({ withoutOverlay: true }));
    await expect(bare.rooms.save(addPhrase, ADA)).rejects.toMatchObject({
      status: 409,
      message: expect.stringContaining('KNOWLEDGE_OVERLAY') as string,
    });
    const { markdown } = await bare.rooms.article('wrong-code');
    expect((await bare.rooms.check({ id: 'wrong-code', markdown })).problems).toEqual([]);
  });
});
