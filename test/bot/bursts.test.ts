import { replyToText } from '../../src/core/plain-text';
import { makeArticle } from '../support/make-article';
import { makeSetting, said, startTestBot, type TestBot } from '../support/start-bot';

const setting = makeSetting([
  makeArticle({ id: 'text-missing', phrases: ['no sms code', 'the text message never comes'] }),
]);

let bot: TestBot;
beforeEach(async () => {
  bot = await startTestBot(() => setting);
});
afterEach(() => bot.stop());

/** What the next notice says, which is delivered by this. */
const deliverNext = async (): Promise<string> => {
  const [claimed] = await bot.store.claimNotices(new Date(), 60_000, 1);
  if (claimed) await bot.store.noticeDelivered(claimed, 'm1');
  return JSON.stringify(claimed?.notice.parts ?? '').replaceAll('"', '');
};

describe('when many people ask the same', () => {
  it('tells experts once, and every later asker that others report it too', async () => {
    const replies: string[] = [];
    for (const person of ['a', 'b', 'c', 'd']) {
      replies.push(replyToText(await bot.handle(said('no sms code', { person }))));
    }
    const isNews = replies.map((text) => text.includes('Others report this too'));
    expect(isNews).toEqual([false, false, true, true]);
    expect(await deliverNext()).toContain('3 people have asked');
    expect(await deliverNext()).toBe('');
  });

  it('tells experts again when it goes on in the next quarter of an hour, with how many it is then', async () => {
    let now = new Date('2026-11-22T09:00:00Z');
    const clocked = await startTestBot(() => setting, { store: bot.store, now: () => now });
    for (const person of ['a', 'b', 'c', 'd'])
      await clocked.handle(said('no sms code', { person }));
    now = new Date('2026-11-22T09:15:00Z');
    for (const person of ['e', 'f']) await clocked.handle(said('no sms code', { person }));
    expect(await deliverNext()).toContain('3 people have asked');
    expect(await deliverNext()).toContain('5 people have asked');
    expect(await deliverNext()).toBe('');
  });

  it('does not count one person twice', async () => {
    for (const text of ['no sms code', 'no sms code', 'no sms code', 'no sms code'])
      await bot.handle(said(text));
    expect(await deliverNext()).toBe('');
  });

  it('says nothing of others where there are no experts to be told', async () => {
    const alone = await startTestBot(() => setting, {
      store: bot.store,
      burst: { people: 2, minutes: 15 },
    });
    for (const person of ['a', 'b', 'c']) {
      const reply = await alone.handle(said('no sms code', { person }));
      expect(replyToText(reply)).not.toContain('Others report this too');
    }
  });
});
