import { type SlackApp, startSlackApp } from '../../support/slack-app';
import { makeArticle } from '../../support/make-article';
import { slackEvent, slackFixture } from '../../support/slack-fixture';
import { waitFor } from '../../support/slack-wait-for';
import { makeSetting, startTestBot, type TestBot } from '../../support/start-bot';

const setting = makeSetting([
  makeArticle({ id: 'text-missing', phrases: ['no sms code', 'the text message never comes'] }),
]);

/** Anybody may choose what they are called. */
const PROFILE = { display_name: 'Maria Keller (CFO)', real_name: 'Eve Lima' };

let bot: TestBot;
let app: SlackApp;
beforeEach(async () => {
  bot = await startTestBot(() => setting);
  app = await startSlackApp({
    handle: bot.handle,
    answer: (method) =>
      method === 'users.info' ? { body: { ok: true, user: { profile: PROFILE } } } : undefined,
  });
});
afterEach(async () => {
  await app.stop();
  await bot.stop();
});

const THREAD = '1763800050.000700';
let count = 0;
const inChannel = (name: string, text: string, user = 'U0000000001') => {
  count += 1;
  const changes = { text, user, thread_ts: THREAD, ts: `1763800051.00000${count}` };
  const ids = { client_msg_id: `message-${count}` };
  return app.driver.event(slackEvent(name, { ...changes, ...ids }, { event_id: `Ev${count}` }));
};
const posted = (number: number) => waitFor(() => app.calls('chat.postMessage')[number - 1]?.fields);

describe('a thread in a channel, with the whole bot', () => {
  test('goes on with the one who asked, and leaves the others alone', async () => {
    await inChannel('app-mention', '<@U0000000BB> no sms code');
    expect(await posted(1)).toMatchObject({ thread_ts: THREAD });
    await inChannel('message-channel', 'no sms code here either', 'U0000000002');
    await inChannel('message-channel', 'still not working');
    await posted(2);
    await inChannel('message-channel', 'thanks');
    await inChannel('message-channel', 'that worked');
    expect(await posted(3)).toMatchObject({
      text: expect.stringContaining('Good to hear') as string,
    });
    expect(app.calls('chat.postMessage')).toHaveLength(3);
  });
});

describe('asking for a person, with the whole bot', () => {
  test('is a modal, whose ticket goes to the experts', async () => {
    const fields = slackFixture('slash-command', {
      text: 'human',
      response_url: app.responseUrl,
    });
    await app.driver.command(fields as Record<string, string>);
    const opened = await waitFor(() => app.calls('views.open')[0]?.fields.view);
    const view = opened as { callback_id: string; private_metadata: string };
    await app.driver.press({
      type: 'view_submission',
      user: { id: 'U0000000001', team_id: 'T0000000001' },
      team: { id: 'T0000000001' },
      view: {
        id: 'V0000000001',
        ...view,
        state: { values: { question: { 'mfa:field': { value: 'no code since today' } } } },
      },
    });
    const said = await waitFor(() => app.calls('respond')[0]?.fields);
    expect(said.text).toMatch(/your ticket is MFA-/);
    const [ticket] = await bot.store.listTickets({ limit: 5 });
    expect(ticket).toMatchObject({
      question: 'no code since today',
      asker: { platform: 'slack', person: 'T0000000001:U0000000001' },
    });
    const notices = await bot.store.claimNotices(new Date(), 1000, 5);
    expect(notices.map(({ notice }) => notice.to)).toEqual([
      { kind: 'channel', platform: 'slack', channel: 'C0EXPERTS' },
    ]);
    const [facts] = notices[0]?.notice.parts ?? [];
    expect(facts).toMatchObject({
      rows: expect.arrayContaining([
        { label: 'Asked by', value: 'Eve Lima (U0000000001)' },
      ]) as unknown,
    });
  });
});
