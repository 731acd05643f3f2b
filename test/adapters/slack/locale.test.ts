import path from 'node:path';
import { german } from '../../../src/core/phrases/german';
import { loadSetting } from '../../../src/load-setting';
import { readConfig } from '../../../src/config';
import { type SlackApp, type SlackAppOptions, startSlackApp } from '../../support/slack-app';
import { slackEvent, slackFixture } from '../../support/slack-fixture';
import { startListener } from '../../support/slack-listener';
import { waitFor } from '../../support/slack-wait-for';
import { startTestBot, type TestBot } from '../../support/start-bot';

const speaks = (locale: string): NonNullable<SlackAppOptions['answer']> => {
  const user = { name: 'ana', locale, profile: { real_name: 'Ana Lima' } };
  return (method) => (method === 'users.info' ? { body: { ok: true, user } } : undefined);
};

let app: SlackApp;
afterEach(() => app.stop());
const begin = async (own: SlackAppOptions = {}) => {
  app = await startSlackApp(own);
};
let count = 0;
const write = (text: string, user = 'U0000000001') => {
  count += 1;
  const ids = { client_msg_id: `message-${count}` };
  return app.driver.event(
    slackEvent('message-im', { text, user, ...ids }, { event_id: `Ev${count}` }),
  );
};
const heard = (number: number) => waitFor(() => app.messages[number - 1]);

describe('a person whose Slack is in German', () => {
  let bot: TestBot;
  beforeAll(async () => {
    const setting = loadSetting(readConfig({ env: {}, cwd: path.join(__dirname, '..', '..') }));
    bot = await startTestBot(() => setting);
  });
  afterAll(() => bot.stop());

  test('asks in German and reads the answer in German', async () => {
    await begin({ handle: bot.handle, answer: speaks('de-DE') });
    await write('Ich bekomme keine SMS mit dem Code');
    const answer = await waitFor(() => app.calls('chat.postMessage')[0]?.fields);
    expect(answer.text).toContain(german.didThisHelp);
    expect(answer.text).not.toMatch(/\b(the|your|with)\b/);
  });

  test('fills in the modal of the global shortcut in German', async () => {
    await begin({ answer: speaks('de-CH') });
    await app.driver.press({
      type: 'shortcut',
      callback_id: 'mfa:ask',
      trigger_id: '1.2',
      team: { id: 'T0000000001' },
      user: { id: 'U0000000001' },
    });
    const opened = await waitFor(() => app.calls('views.open')[0]?.fields.view);
    expect(opened).toMatchObject({ title: { text: german.ask.title } });
  });
});

describe('the language of a person', () => {
  test('is asked for once, with whatever they do', async () => {
    await begin({ answer: speaks('de-DE') });
    await write('hello');
    await heard(1);
    await app.driver.press(slackFixture('block-actions-im'));
    await heard(2);
    expect(app.messages).toMatchObject([{ locale: 'de-DE' }, { locale: 'de-DE' }]);
    expect(app.calls('users.info')).toMatchObject([
      { fields: { user: 'U0000000001', include_locale: 'true' } },
    ]);
  });

  test('is each person\u2019s own', async () => {
    await begin({ answer: speaks('fr-FR') });
    await write('hello');
    await heard(1);
    await write('hello', 'U0000000002');
    await heard(2);
    expect(app.calls('users.info').map(({ fields }) => fields.user)).toEqual([
      'U0000000001',
      'U0000000002',
    ]);
  });

  test.each([
    ['Slack fails', { status: 500, body: {} }],
    ['Slack asks to wait', { status: 429, headers: { 'retry-after': '60' }, body: {} }],
    ['it is no language', { body: { ok: true, user: { locale: '<script>' } } }],
  ])('is left out where %s, and the person is answered', async (_what, answer) => {
    await begin({ answer: (method) => (method === 'users.info' ? answer : undefined) });
    await write('hello');
    expect(await heard(1)).not.toHaveProperty('locale');
  });

  test('is asked for no more without the scope', async () => {
    const refused = { body: { ok: false, error: 'missing_scope' } };
    await begin({ answer: (method) => (method === 'users.info' ? refused : undefined) });
    await write('hello');
    await heard(1);
    await write('hello again');
    await heard(2);
    expect(app.calls('users.info')).toHaveLength(1);
  });

  test('is not waited for: where Slack is silent, the answer goes out', async () => {
    const silent = await startListener(() => ({ body: { ok: true } }), ['users.info']);
    await begin({ apiUrl: `${silent.url}/api/` });
    await write('hello');
    expect(await heard(1)).not.toHaveProperty('locale');
    expect([...silent.waiting].map(({ path: asked }) => asked)).toEqual(['/api/users.info']);
    await silent.close();
  });
});
