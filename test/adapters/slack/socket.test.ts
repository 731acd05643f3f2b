import type { Adapter } from '../../../adapters/adapter';
import { createSlackAdapter } from '../../../adapters/slack';
import { slackEvent, slackFixture } from '../../support/slack-fixture';
import { type Listener, startListener } from '../../support/slack-listener';
import { createKeptLog } from '../../support/slack-log';
import { createEchoBot, type EchoBot } from '../../support/slack-reply';
import { type SocketServer, startSocketServer } from '../../support/slack-socket-server';
import { waitFor } from '../../support/slack-wait-for';

let slack: SocketServer;
let hooks: Listener;
let adapter: Adapter;
let bot: EchoBot;

async function setUp(refuseFirst = 0): Promise<void> {
  [slack, hooks] = await Promise.all([startSocketServer(refuseFirst), startListener()]);
  bot = createEchoBot();
  adapter = await createSlackAdapter({
    botToken: 'xoxb-bot',
    appToken: 'xapp-1-app',
    apiUrl: slack.apiUrl,
    handle: bot.handle,
    logger: createKeptLog().logger,
  });
  await adapter.start();
}

afterEach(async () => {
  await adapter.stop();
  await Promise.all([slack.close(), hooks.close()]);
});

const opened = () => waitFor(() => slack.open() === 1 || undefined);
const envelope = (id: string, type: string, payload: object) => ({
  envelope_id: id,
  type,
  payload,
  accepts_response_payload: type !== 'events_api',
});
const acknowledged = (id: string) => waitFor(() => slack.acknowledged.includes(id) || undefined);

describe('Socket Mode', () => {
  test('needs no route, opens a socket and closes it', async () => {
    await setUp();
    expect(adapter.routes).toEqual([]);
    await opened();
    await adapter.stop();
    await waitFor(() => slack.open() === 0 || undefined);
  });

  test('acknowledges and answers events, commands and presses', async () => {
    await setUp();
    await opened();
    slack.send(envelope('e1', 'events_api', slackEvent('message-im', { text: 'by socket' })));
    const response_url = `${hooks.url}/respond`;
    slack.send(envelope('e2', 'slash_commands', slackFixture('slash-command', { response_url })));
    slack.send(envelope('e3', 'interactive', slackFixture('block-actions-im')));
    await Promise.all(['e1', 'e2', 'e3'].map(acknowledged));
    const sent = await waitFor(() => {
      const posts = slack.calls.filter(({ method }) => method === 'chat.postMessage');
      return posts.length === 2 ? posts.map(({ fields }) => fields.get('text')) : undefined;
    });
    expect(sent.sort()).toEqual(['echo: by socket', 'echo: open']);
    const answer = await waitFor(() => hooks.heard[0]);
    expect(JSON.parse(answer.body)).toMatchObject({ response_type: 'ephemeral' });
  });

  test('acknowledges and ignores an event it does not know', async () => {
    await setUp();
    await opened();
    slack.send(envelope('e1', 'events_api', slackFixture('reaction-added')));
    await acknowledged('e1');
    expect(bot.messages).toEqual([]);
  });

  test('opens a new socket when Slack closes the old one', async () => {
    await setUp();
    await opened();
    const count = () =>
      slack.calls.filter(({ method }) => method === 'apps.connections.open').length;
    slack.refresh();
    await waitFor(() => (count() === 2 && slack.open() === 1) || undefined);
    slack.send(envelope('e1', 'events_api', slackEvent('message-im')));
    await acknowledged('e1');
  });

  test('tries again when Slack refuses at first', async () => {
    await setUp(1);
    await opened();
  });
});
