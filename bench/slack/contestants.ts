import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { App, HTTPReceiver, LogLevel } from '@slack/bolt';
import type { HandleMessage } from '../../adapters/adapter';
import { createSlackAdapter } from '../../adapters/slack';
import type { SlackMessage } from '../../adapters/slack/pack-messages';
import { renderSlackMessages } from '../../adapters/slack/render';
import { readConfig } from '../../src/config';
import { askOnce } from '../../src/core/ask-once';
import { paragraph } from '../../src/core/prose';
import type { Reply } from '../../src/core/reply';
import { startHttpServer } from '../../src/http';
import { loadSetting } from '../../src/load-setting';
import { createLogger } from '../../src/logger';
import { startBot } from '../../src/start-bot';

export const SECRET = 'signing-secret-of-the-bench';
const PATH = '/slack/events';

/** A Slack app that answers at an address. */
export interface Contestant {
  readonly name: string;
  readonly url: string;
  stop(): Promise<void>;
}

/** Everything: our server, the adapter, the core on the shipped knowledge, and the store on a file. */
export async function startOurs(apiUrl: string): Promise<Contestant> {
  const folder = mkdtempSync(path.join(tmpdir(), 'mfa-helpdesk-bench-'));
  const config = {
    ...readConfig({ env: { HELPDESK_DATA: folder }, cwd: folder }),
    messagesPerMinute: 1000,
  };
  const logger = createLogger('silent');
  const setting = loadSetting(config);
  const bot = await startBot(config, () => setting, logger);
  const served = await serve(apiUrl, bot.handle);
  return {
    name: 'MFA Helpdesk',
    url: served.url,
    stop: async () => {
      await served.stop();
      await bot.stop();
      rmSync(folder, { recursive: true });
    },
  };
}

/** Our server and adapter without the bot behind them: what they cost by themselves. */
export async function startAdapter(apiUrl: string): Promise<Contestant> {
  const parts = [{ kind: 'prose', body: [paragraph('Hello.')] }] as const;
  const reply: Reply = { decision: 'command', answerId: 'a1', parts };
  return { name: 'our adapter alone', ...(await serve(apiUrl, () => Promise.resolve(reply))) };
}

async function serve(apiUrl: string, handle: HandleMessage): Promise<Omit<Contestant, 'name'>> {
  const logger = createLogger('silent');
  const options = { botToken: 'xoxb-bench', signingSecret: SECRET, apiUrl, handle, logger };
  const adapter = await createSlackAdapter(options);
  const { routes } = adapter;
  const server = await startHttpServer({ host: '127.0.0.1', port: 0, routes, logger });
  return {
    url: server.url + PATH,
    stop: async () => {
      await server.close();
      await adapter.stop();
    },
  };
}

/** Bolt alone, which acknowledges and answers everything with the same. */
async function startBolt(
  name: string,
  apiUrl: string,
  content: Pick<SlackMessage, 'text'>,
): Promise<Contestant> {
  const receiver = new HTTPReceiver({ signingSecret: SECRET, endpoints: [PATH] });
  const app = new App({
    receiver,
    authorize: () => Promise.resolve({ botToken: 'xoxb-bench', botUserId: 'U0000000BB' }),
    logLevel: LogLevel.ERROR,
    deferInitialization: true,
    clientOptions: { slackApiUrl: apiUrl },
  });
  app.event('message', async ({ event, client }) => {
    await client.chat.postMessage({ channel: event.channel, ...content });
  });
  app.command('/mfa', async ({ ack, respond }) => {
    await ack();
    await respond(content);
  });
  await app.init();
  const server = createServer((request, response) => receiver.requestListener(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    name,
    url: `http://127.0.0.1:${port}${PATH}`,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** The ceiling: one sentence. */
export const startBare = (apiUrl: string): Promise<Contestant> =>
  startBolt('bare Bolt', apiUrl, { text: 'Hello.' });

/** The ceiling of answers as long as ours, which cost more to send and to receive. */
export async function startBareWithAnswer(apiUrl: string, question: string): Promise<Contestant> {
  const { reply } = askOnce(loadSetting(readConfig({ env: {} })), question);
  const [answer = { text: '' }] = renderSlackMessages(reply);
  return startBolt('bare Bolt, an answer of ours', apiUrl, answer);
}
