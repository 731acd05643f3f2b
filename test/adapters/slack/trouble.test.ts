import { once } from 'node:events';
import type { Adapter, HandleMessage } from '../../../adapters/adapter';
import { createSlackAdapter } from '../../../adapters/slack';
import { UsageError } from '../../../src/errors';
import { type HttpServer, startHttpServer } from '../../../src/http';
import { createSlackDriver, type SlackDriver } from '../../support/slack-driver';
import { slackEvent, slackFixture } from '../../support/slack-fixture';
import {
  type Answer,
  type Heard,
  type Listener,
  startListener,
} from '../../support/slack-listener';
import { createKeptLog, type KeptLog } from '../../support/slack-log';
import { createEchoBot } from '../../support/slack-reply';
import { waitFor } from '../../support/slack-wait-for';

const SECRET = 'signing-secret-of-the-tests';
const TOKEN = 'xoxb-very-secret-token';
const NOWHERE = 'http://127.0.0.1:1/api/';

interface Setup {
  readonly driver: SlackDriver;
  readonly adapter: Adapter;
  readonly log: KeptLog;
}

let closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.reverse()) await close();
  closing = [];
});

async function setUp(
  apiUrl: string,
  handle: HandleMessage = createEchoBot().handle,
): Promise<Setup> {
  const log = createKeptLog();
  const { logger } = log;
  const adapter = await createSlackAdapter({
    botToken: TOKEN,
    signingSecret: SECRET,
    apiUrl,
    handle,
    logger,
  });
  const { routes } = adapter;
  const server: HttpServer = await startHttpServer({ host: '127.0.0.1', port: 0, routes, logger });
  await adapter.start();
  closing.push(async () => {
    await server.close();
    await adapter.stop();
  });
  return { driver: createSlackDriver(`${server.url}/slack/events`, SECRET), adapter, log };
}

async function listen(answer?: (heard: Heard, index: number) => Answer): Promise<Listener> {
  const listener = await startListener(answer);
  closing.push(() => listener.close());
  return listener;
}

const isMethod = (method: string) => (heard: Heard) => heard.path === `/api/${method}`;
const posts = (listener: Listener) =>
  listener.heard
    .filter(isMethod('chat.postMessage'))
    .map(({ body }) => Object.fromEntries(new URLSearchParams(body)));
const command = (driver: SlackDriver, hooks: Listener, text = 'hello') =>
  driver.command(
    slackFixture('slash-command', { text, response_url: `${hooks.url}/respond` }) as Record<
      string,
      string
    >,
  );

describe('while Slack cannot be reached', () => {
  test('the adapter starts, says so, and answers what needs no Web API', async () => {
    const hooks = await listen();
    const { driver, log } = await setUp(NOWHERE);
    await waitFor(() => log.text().includes('Slack did not say who the bot is') || undefined);
    expect((await command(driver, hooks)).status).toBe(200);
    await waitFor(() => hooks.heard[0]);
  });

  test('it is asked again when an event needs to know the bot', async () => {
    const slack = await listen(({ path }, index) => {
      if (path !== '/api/auth.test') return { body: { ok: true } };
      return index === 0
        ? { status: 503, body: {} }
        : { body: { ok: true, user_id: 'U0000000BB' } };
    });
    const { driver, log } = await setUp(`${slack.url}/api`);
    await waitFor(() => log.text().includes('Slack did not say who the bot is') || undefined);
    const own = { ...slackEvent('message-own'), authorizations: null };
    await driver.event(own);
    await waitFor(() => slack.heard.filter(isMethod('auth.test')).length === 2 || undefined);
    await driver.event(slackEvent('message-im', {}, { authorizations: null }));
    await waitFor(() => posts(slack)[0]);
    expect(posts(slack)).toHaveLength(1);
    expect(slack.heard.filter(isMethod('auth.test'))).toHaveLength(2);
  });
});

describe('Slack is answered first', () => {
  test('before the bot has answered, and a stop waits for the answer', async () => {
    const hooks = await listen();
    const bot = createEchoBot();
    const release = new AbortController();
    const held = once(release.signal, 'abort');
    const { driver, adapter } = await setUp(NOWHERE, async (message) => {
      await held;
      return bot.handle(message);
    });
    expect((await command(driver, hooks)).status).toBe(200);
    let stopped = false;
    const stopping = adapter.stop().then(() => (stopped = true));
    await (await fetch(`${hooks.url}/other`)).text();
    expect(stopped).toBe(false);
    release.abort();
    await stopping;
    expect(hooks.heard.map(({ path }) => path)).toEqual(['/other', '/respond']);
  });
});

describe('sending', () => {
  test('is without previews of links and without names made of words', async () => {
    const slack = await listen();
    const { driver } = await setUp(`${slack.url}/api/`);
    await driver.event(slackEvent('message-im', { text: 'tell @here and &lt;!channel&gt;' }));
    const sent = await waitFor(() => posts(slack)[0]);
    expect(sent).toMatchObject({
      unfurl_links: 'false',
      unfurl_media: 'false',
      parse: 'none',
      link_names: 'false',
      text: 'echo: tell @here and &lt;!channel&gt;',
    });
  });

  test('waits and goes on when Slack says it is too much', async () => {
    let refused = 0;
    const slack = await listen((heard) => {
      if (!isMethod('chat.postMessage')(heard) || refused > 0) return { body: { ok: true } };
      refused += 1;
      return { status: 429, headers: { 'retry-after': '0' }, body: {} };
    });
    const { driver } = await setUp(`${slack.url}/api/`);
    await driver.event(slackEvent('message-im'));
    await waitFor(() => posts(slack)[1]);
    expect(posts(slack)[1]).toEqual(posts(slack)[0]);
  });

  test('sends plain text when Slack refuses the blocks', async () => {
    const slack = await listen((heard) => {
      const hasBlocks = new URLSearchParams(heard.body).has('blocks');
      return { body: hasBlocks ? { ok: false, error: 'invalid_blocks' } : { ok: true } };
    });
    const { driver, log } = await setUp(`${slack.url}/api/`);
    await driver.event(slackEvent('message-im', { text: 'hello' }));
    const sent = await waitFor(() => posts(slack)[1]);
    expect(sent).toMatchObject({ text: 'echo: hello' });
    expect(sent).not.toHaveProperty('blocks');
    expect(log.text()).toContain('invalid_blocks');
  });

  test('sends plain text when a response address refuses the blocks', async () => {
    const hooks = await listen(({ body }) =>
      body.includes('"blocks"') ? { status: 400, body: 'invalid_blocks' } : { body: 'ok' },
    );
    const { driver } = await setUp(NOWHERE);
    await command(driver, hooks);
    const second = await waitFor(() => hooks.heard[1]);
    expect(JSON.parse(second.body)).toMatchObject({
      response_type: 'ephemeral',
      text: 'echo: hello\n[Dismiss]',
    });
  });
});

describe('a response address', () => {
  test('that says it is too much is tried again after the wait it asks for', async () => {
    const refusals = [{ status: 429, headers: { 'retry-after': '0' }, body: {} }];
    const hooks = await listen(() => refusals.shift() ?? { body: 'ok' });
    const { driver } = await setUp(NOWHERE);
    await command(driver, hooks);
    await waitFor(() => hooks.heard[1]);
    expect(hooks.heard[1]?.body).toBe(hooks.heard[0]?.body);
  });

  test('that takes no more answers leaves the direct message', async () => {
    const hooks = await listen(() => ({ status: 404, body: { ok: false, error: 'used_url' } }));
    const slack = await listen(() => ({ body: { ok: true } }));
    const { driver } = await setUp(`${slack.url}/api/`);
    await command(driver, hooks);
    const sent = await waitFor(() => posts(slack)[0]);
    expect(sent).toMatchObject({ channel: 'U0000000001', text: 'echo: hello\n[Dismiss]' });
  });
});

describe('the log', () => {
  test('holds facts, and no words, tokens or payloads', async () => {
    const slack = await listen(() => ({ body: { ok: false, error: 'not_in_channel' } }));
    const hooks = await listen(() => ({ status: 500, body: 'oh' }));
    const { driver, log } = await setUp(`${slack.url}/api/`);
    await driver.event(slackEvent('message-im', { text: 'my password is hunter2' }));
    await command(driver, hooks, 'my password is hunter2');
    await driver.json('my password is hunter2');
    await driver.event(slackEvent('message-im'), { secret: 'other' });
    await waitFor(() => log.text().split('could not be sent').length === 3 || undefined);
    expect(log.text()).toContain('"reason":"not_in_channel"');
    expect(log.text()).toContain('Malformed request body');
    expect(log.text()).toContain('Failed to parse and verify the request data');
    expect(log.text()).not.toMatch(
      /hunter2|xoxb|signing-secret|U0000000001|D0000000001|hooks|http:/,
    );
  });
});

test('without an app token a signing secret is needed', async () => {
  const { logger } = createKeptLog();
  const { handle } = createEchoBot();
  await expect(createSlackAdapter({ botToken: TOKEN, handle, logger })).rejects.toThrow(UsageError);
});
