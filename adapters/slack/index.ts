import { App, type Logger as BoltLogger, webApi } from '@slack/bolt';
import { UsageError } from '../../src/errors';
import type { Logger } from '../../src/logger';
import type { Adapter, HandleMessage } from '../adapter';
import { createBoltLogger } from './bolt-logger';
import { createFindBot } from './bot-identity';
import { createHttpTransport } from './http-transport';
import { listen } from './listen';
import { createSocketTransport } from './socket-transport';
import type { Transport } from './transport';
import { createWorkInHand } from './work-in-hand';

export interface SlackAdapterOptions {
  readonly botToken: string;
  /** Needed where Slack comes by HTTP. */
  readonly signingSecret?: string;
  /** Present: Socket Mode. */
  readonly appToken?: string;
  /** Base address of Slack's Web API, for an emulator. */
  readonly apiUrl?: string;
  readonly handle: HandleMessage;
  readonly logger: Logger;
}

/** The bot in Slack: over HTTP, or over a socket where there is an app token. Starts without Slack being reachable. */
export async function createSlackAdapter(options: SlackAdapterOptions): Promise<Adapter> {
  const { botToken, apiUrl, handle, logger } = options;
  const boltLogger = createBoltLogger(logger);
  const clientOptions = { logger: boltLogger, ...(apiUrl ? { slackApiUrl: apiUrl } : {}) };
  const { fiveRetriesInFiveMinutes } = webApi.retryPolicies;
  const retryConfig = fiveRetriesInFiveMinutes;
  const client = new webApi.WebClient(botToken, { ...clientOptions, retryConfig });
  const asking = new webApi.WebClient(botToken, { ...clientOptions, retryConfig: { retries: 0 } });
  const transport = createTransport(options, boltLogger);
  const app = new App({
    receiver: transport.receiver,
    // Answered at once and without Slack: the acknowledgement must not wait, whoever the bot is.
    authorize: () => Promise.resolve({ botToken }),
    ignoreSelf: false,
    convoStore: false,
    deferInitialization: true,
    logger: boltLogger,
    logLevel: boltLogger.getLevel(),
    clientOptions,
  });
  const work = createWorkInHand();
  const findBot = createFindBot(asking, logger);
  listen(app, { handle, client, findBot, work, logger });
  await app.init();
  return {
    platform: 'slack',
    routes: transport.routes,
    start: () => {
      void findBot();
      transport.start();
      return Promise.resolve();
    },
    stop: async () => {
      await transport.stop();
      await work.finished();
    },
  };
}

function createTransport(
  { appToken, signingSecret, apiUrl, logger }: SlackAdapterOptions,
  boltLogger: BoltLogger,
): Transport {
  if (appToken) return createSocketTransport({ appToken, slackApiUrl: apiUrl, boltLogger, logger });
  if (signingSecret) return createHttpTransport(signingSecret, boltLogger, logger);
  throw new UsageError(
    'SLACK_SIGNING_SECRET is missing',
    'Set it to the signing secret from "Basic Information" of your Slack app, or set SLACK_APP_TOKEN for Socket Mode.',
  );
}
