import { App, type Logger as BoltLogger, webApi } from '@slack/bolt';
import { UsageError } from '../../src/errors';
import type { Logger } from '../../src/logger';
import type { Adapter, HandleMessage } from '../adapter';
import { type AllowLists, EVERYWHERE } from './admit';
import { createAssistantPane } from './assistant-pane';
import { createBoltLogger } from './bolt-logger';
import { createFindBot } from './bot-identity';
import { createDeliver } from './deliver';
import { createHttpTransport } from './http-transport';
import { createIdentify } from './identify';
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
  /** User groups that role lists name; only then is Slack asked who is in them. */
  readonly groups?: readonly string[];
  /** Where it may answer; everywhere, where nothing is said. */
  readonly allow?: AllowLists;
  readonly handle: HandleMessage;
  readonly logger: Logger;
}

/** For calls whose failure somebody else looks after, and that must end within the time a notice is leased for. */
const AT_ONCE = {
  retryConfig: { retries: 0 },
  rejectRateLimitedCalls: true,
  timeout: 10_000,
} as const;

/** The bot in Slack: over HTTP, or over a socket where there is an app token. Starts without Slack being reachable. */
export async function createSlackAdapter(options: SlackAdapterOptions): Promise<Adapter> {
  const { handle, groups = [], allow = EVERYWHERE, logger } = options;
  const boltLogger = createBoltLogger(logger);
  const { client, asking, delivering, clientOptions } = createClients(options, boltLogger);
  const transport = createTransport(options, boltLogger);
  const app = new App({
    receiver: transport.receiver,
    // Answered at once and without Slack: the acknowledgement must not wait, whoever the bot is.
    authorize: () => Promise.resolve({ botToken: options.botToken }),
    ignoreSelf: false,
    convoStore: false,
    deferInitialization: true,
    logger: boltLogger,
    logLevel: boltLogger.getLevel(),
    clientOptions,
  });
  const work = createWorkInHand();
  const findBot = createFindBot(asking, logger);
  listen(app, {
    handle,
    client,
    opening: delivering,
    findBot,
    work,
    identify: createIdentify({ client: delivering, groups, logger }),
    pane: createAssistantPane(delivering, logger),
    allow,
    logger,
  });
  await app.init();
  return {
    platform: 'slack',
    deliver: createDeliver({ client: delivering, logger }),
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

/** One that waits and tries again for a person's reply, one that asks once, and one that does neither. */
function createClients({ botToken, apiUrl }: SlackAdapterOptions, logger: BoltLogger) {
  const clientOptions = { logger, ...(apiUrl ? { slackApiUrl: apiUrl } : {}) };
  const { fiveRetriesInFiveMinutes: retryConfig } = webApi.retryPolicies;
  return {
    clientOptions,
    client: new webApi.WebClient(botToken, { ...clientOptions, retryConfig }),
    asking: new webApi.WebClient(botToken, { ...clientOptions, retryConfig: { retries: 0 } }),
    delivering: new webApi.WebClient(botToken, { ...clientOptions, ...AT_ONCE }),
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
