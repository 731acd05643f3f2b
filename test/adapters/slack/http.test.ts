import type { Adapter } from '../../../adapters/adapter';
import { createSlackAdapter } from '../../../adapters/slack';
import { type HttpServer, startHttpServer } from '../../../src/http';
import { createLogger } from '../../../src/logger';
import { createSlackDriver, newEventId, type SlackDriver } from '../../support/slack-driver';
import {
  ANA,
  BOT,
  type EmulatedMessage,
  SIGNING_SECRET,
  type SlackEmulator,
  startSlackEmulator,
} from '../../support/slack-emulator';
import { slackEvent, slackFixture } from '../../support/slack-fixture';
import { type Listener, startListener } from '../../support/slack-listener';
import { createEchoBot } from '../../support/slack-reply';
import { waitFor } from '../../support/slack-wait-for';

const logger = createLogger('silent');
const bot = createEchoBot();
let slack: SlackEmulator;
let hooks: Listener;
let adapter: Adapter;
let server: HttpServer;
let driver: SlackDriver;
let channel: string;
let direct: string;

beforeAll(async () => {
  [slack, hooks] = await Promise.all([startSlackEmulator(), startListener()]);
  adapter = await createSlackAdapter({
    botToken: BOT.token,
    signingSecret: SIGNING_SECRET,
    apiUrl: slack.apiUrl,
    handle: bot.handle,
    logger,
  });
  const { routes } = adapter;
  server = await startHttpServer({ host: '127.0.0.1', port: 0, routes, logger });
  await adapter.start();
  await slack.subscribe(`${server.url}/slack/events`);
  driver = createSlackDriver(`${server.url}/slack/events`, SIGNING_SECRET);
  const { channels } = await slack.call<{ channels: { id: string; name: string }[] }>(
    ANA.token,
    'conversations.list',
    {},
  );
  channel = channels.find(({ name }) => name === 'help')?.id ?? '';
  const opened = await slack.call<{ channel: { id: string } }>(ANA.token, 'conversations.open', {
    users: BOT.user,
  });
  direct = opened.channel.id;
});

afterAll(async () => {
  await server.close();
  await adapter.stop();
  await Promise.all([hooks.close(), slack.stop()]);
});

const history = async (id: string) =>
  (
    await slack.call<{ messages: EmulatedMessage[] }>(BOT.token, 'conversations.history', {
      channel: id,
    })
  ).messages;
const replies = async (ts: string) =>
  (
    await slack.call<{ messages: EmulatedMessage[] }>(BOT.token, 'conversations.replies', {
      channel,
      ts,
    })
  ).messages;
const say = async (id: string, text: string, thread?: string) =>
  (
    await slack.call<{ ts: string }>(ANA.token, 'chat.postMessage', {
      channel: id,
      text,
      ...(thread ? { thread_ts: thread } : {}),
    })
  ).ts;
const withText = (text: string) => (messages: readonly EmulatedMessage[]) =>
  messages.find((message) => message.text === text && message.user === BOT.user);
const ask = (id: string, text: string) =>
  driver.event(
    slackEvent(
      'message-im',
      { channel: id, text, client_msg_id: undefined },
      { event_id: newEventId() },
    ),
  );

describe('direct messages and mentions', () => {
  test('a direct message is answered in the direct message, by blocks and by text', async () => {
    await say(direct, 'where is my code?');
    const answer = await waitFor(async () =>
      withText('echo: where is my code?')(await history(direct)),
    );
    expect(answer.thread_ts).toBeUndefined();
    expect(answer.blocks?.map(({ type }) => type)).toEqual(['rich_text']);
  });

  test('a message in a channel without a mention is left alone', async () => {
    await say(channel, 'just talking');
    await ask(direct, 'after the talk');
    await waitFor(async () => withText('echo: after the talk')(await history(direct)));
    expect(
      bot.messages.some((message) => message.kind === 'said' && message.text === 'just talking'),
    ).toBe(false);
  });

  test('a mention is answered in the thread of the message', async () => {
    const ts = await say(channel, `<@${BOT.user}> what is it?`);
    const text = `<@${BOT.user}> what is it?`;
    await driver.event(slackEvent('app-mention', { channel, ts, text, client_msg_id: ts }));
    const answer = await waitFor(async () => withText('echo: what is it?')(await replies(ts)));
    expect(answer.thread_ts).toBe(ts);
  });

  test('the bot does not answer itself', async () => {
    const before = bot.messages.length;
    await ask(direct, 'only once');
    await waitFor(async () => withText('echo: only once')(await history(direct)));
    await ask(direct, 'and then');
    await waitFor(async () => withText('echo: and then')(await history(direct)));
    expect(bot.messages.length).toBe(before + 2);
  });

  test('a reply without parts sends nothing', async () => {
    await ask(direct, 'quiet');
    await ask(direct, 'loud');
    await waitFor(async () => withText('echo: loud')(await history(direct)));
    expect(withText('echo: quiet')(await history(direct))).toBeUndefined();
  });

  test('an event delivered again gives the same message id', async () => {
    const event = slackEvent('message-im', { channel: direct, text: 'again' });
    await driver.event(event);
    await driver.event(event, {
      headers: { 'x-slack-retry-num': '1', 'x-slack-retry-reason': 'http_timeout' },
    });
    const ids = await waitFor(() => {
      const same = bot.messages.filter(
        (message) => message.kind === 'said' && message.text === 'again',
      );
      return same.length === 2 ? same.map(({ id }) => id) : undefined;
    });
    expect(ids[0]).toBe(ids[1]);
  });
});

describe('the slash command', () => {
  const command = async (text: string) => {
    const before = hooks.heard.length;
    const fields = slackFixture('slash-command', { text, response_url: `${hooks.url}/respond` });
    const response = await driver.command(fields as Record<string, string>);
    return {
      acknowledgement: { status: response.status, body: await response.text() },
      answer: await waitFor(() => hooks.heard[before]),
    };
  };

  test('is acknowledged with nothing, then answered for the person alone', async () => {
    const { acknowledgement, answer } = await command('new phone');
    expect(acknowledgement).toEqual({ status: 200, body: '' });
    expect(JSON.parse(answer.body)).toMatchObject({
      response_type: 'ephemeral',
      replace_original: false,
      unfurl_links: false,
      unfurl_media: false,
      text: 'echo: new phone\n[Dismiss]',
      blocks: [{ type: 'rich_text' }, { type: 'actions' }],
    });
  });

  test('without text asks for help', async () => {
    await command('');
    expect(bot.messages.at(-1)).toMatchObject({
      kind: 'chose',
      choice: { kind: 'command', name: 'help' },
    });
  });
});

describe('buttons', () => {
  test('a press in a thread is answered in that thread', async () => {
    const ts = await say(channel, 'a question');
    const message = { ts: '1.1', thread_ts: ts };
    const response = await driver.press(
      slackFixture('block-actions-thread', { channel: { id: channel }, message }),
    );
    expect(response.status).toBe(200);
    await waitFor(async () => withText('echo: open')(await replies(ts)));
  });

  test('a press on what only the person sees is answered for the person alone', async () => {
    const before = hooks.heard.length;
    await driver.press(
      slackFixture('block-actions-ephemeral', { response_url: `${hooks.url}/respond` }),
    );
    const answer = await waitFor(() => hooks.heard[before]);
    expect(JSON.parse(answer.body)).toMatchObject({
      response_type: 'ephemeral',
      text: 'echo: open\n[Dismiss]',
    });
  });

  test('a rating reaches the bot and is answered', async () => {
    await driver.press(slackFixture('block-actions-feedback', { channel: { id: direct } }));
    await waitFor(async () => withText('echo: false')(await history(direct)));
  });

  test('a press that is not ours is acknowledged', async () => {
    const actions = [{ action_id: 'other', action_ts: '1.0', type: 'button', value: 'x' }];
    const response = await driver.press(slackFixture('block-actions-im', { actions }));
    expect(response.status).toBe(200);
  });
});

describe('first contact', () => {
  test('opening the app publishes its Home tab', async () => {
    const { user_id: user } = await slack.call<{ user_id: string }>(ANA.token, 'auth.test', {});
    await driver.event(slackEvent('app-home-opened', { user }));
    const view = await waitFor(async () =>
      (await slack.views()).find((each) => each.user_id === user),
    );
    expect(JSON.stringify(view.blocks)).toContain('echo: welcome');
  });
});
