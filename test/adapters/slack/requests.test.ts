import type { Adapter } from '../../../adapters/adapter';
import { createSlackAdapter } from '../../../adapters/slack';
import { type HttpServer, startHttpServer } from '../../../src/http';
import { createLogger } from '../../../src/logger';
import { createSlackDriver, type SlackDriver } from '../../support/slack-driver';
import { slackEvent, slackFixture } from '../../support/slack-fixture';
import { type Listener, startListener } from '../../support/slack-listener';
import { createEchoBot } from '../../support/slack-reply';

const SECRET = 'signing-secret-of-the-tests';
const logger = createLogger('silent');
const bot = createEchoBot();
let slack: Listener;
let adapter: Adapter;
let server: HttpServer;
let driver: SlackDriver;

beforeAll(async () => {
  slack = await startListener();
  adapter = await createSlackAdapter({
    botToken: 'xoxb-bot',
    signingSecret: SECRET,
    apiUrl: `${slack.url}/api/`,
    handle: bot.handle,
    logger,
  });
  const { routes } = adapter;
  server = await startHttpServer({ host: '127.0.0.1', port: 0, routes, logger });
  driver = createSlackDriver(`${server.url}/slack/events`, SECRET);
});

afterAll(async () => {
  await server.close();
  await adapter.stop();
  await slack.close();
});

describe('what is not from Slack, or not understood', () => {
  const said = JSON.stringify(slackEvent('message-im', { text: 'forged' }));

  test.each([
    ['a bad signature', { secret: 'another secret' }],
    ['a stale timestamp', { secondsOff: -6 * 60 }],
    ['a signature that is not hexadecimal', { headers: { 'x-slack-signature': 'v0=zz' } }],
    ['an unknown signature version', { headers: { 'x-slack-signature': 'v9=00' } }],
  ])('%s is refused, and nothing is done', async (_what, options) => {
    const before = bot.messages.length;
    expect((await driver.json(said, options)).status).toBe(401);
    expect(bot.messages.length).toBe(before);
  });

  test('a request without a signature is refused', async () => {
    const headers = { 'content-type': 'application/json' };
    const response = await fetch(`${server.url}/slack/events`, {
      method: 'POST',
      headers,
      body: said,
    });
    expect(response.status).toBe(401);
  });

  test.each(['{"type":', 'plain words', 'null', '{"event":7}'])(
    'a signed body of %j is a bad request',
    async (body) => {
      expect((await driver.json(body)).status).toBe(400);
    },
  );

  test('a signed form whose payload is not JSON is a bad request', async () => {
    expect((await driver.form('payload=%7Bbroken')).status).toBe(400);
    expect((await driver.form('payload=null')).status).toBe(400);
  });

  test('a body over one mebibyte is too large', async () => {
    const response = await driver.json(JSON.stringify({ pad: 'x'.repeat(1024 * 1024) }));
    expect(response.status).toBe(413);
  });

  test('the address is verified by its challenge', async () => {
    const response = await driver.json(
      JSON.stringify({ type: 'url_verification', challenge: 'abc' }),
    );
    expect(await response.json()).toEqual({ challenge: 'abc' });
  });

  test.each([
    slackFixture('reaction-added'),
    slackEvent('reaction-added', { type: 'something_new' }),
    { type: 'app_rate_limited', team_id: 'T1', minute_rate_limited: 1_763_800_000 },
    {},
  ])('an unknown event is acknowledged and ignored: %#', async (body) => {
    const before = bot.messages.length;
    expect((await driver.event(body)).status).toBe(200);
    expect(bot.messages.length).toBe(before);
  });

  test('an interaction nobody listens for is acknowledged', async () => {
    const shortcut = {
      ...slackFixture('block-actions-home'),
      type: 'shortcut',
      callback_id: 'x',
      actions: undefined,
    };
    expect((await driver.press(shortcut)).status).toBe(200);
  });
});
