import { App, type Logger as BoltLogger } from '@slack/bolt';
import { UsageError } from '../../src/errors';
import type { Logger } from '../../src/logger';
import type { SlackOAuth } from '../../src/slack-credentials';
import type { Adapter, Documents, HandleMessage } from '../adapter';
import { type AllowLists, EVERYWHERE } from './admit';
import { createBoltLogger } from './bolt-logger';
import { createDeliver } from './deliver';
import { createHttpTransport } from './http-transport';
import { createInstallations, type Installations } from './installations';
import { listen } from './listen';
import { createOAuthOptions } from './oauth';
import { createSocketTransport } from './socket-transport';
import { createTokenSeal } from './token-seal';
import type { Transport } from './transport';
import { removeInstallation } from './uninstall';
import { createWorkInHand } from './work-in-hand';
import {
  clientOptionsOf,
  createFindWorkspace,
  createWorkspace,
  type FindWorkspace,
  type WorkspaceTools,
} from './workspaces';

interface CommonOptions {
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

/** One workspace, by its token. */
interface TokenOptions extends CommonOptions {
  readonly botToken: string;
}

/** Workspaces that install the app by themselves. */
interface OAuthAdapterOptions extends CommonOptions {
  readonly oauth: SlackOAuth;
  /** What a workspace is asked to allow. */
  readonly scopes: readonly string[];
  /** Where installations are kept, encrypted. */
  readonly documents: Documents;
}

export type SlackAdapterOptions = TokenOptions | OAuthAdapterOptions;

/** The bot in Slack: over HTTP, or over a socket where there is an app token. Starts without Slack being reachable. */
export async function createSlackAdapter(options: SlackAdapterOptions): Promise<Adapter> {
  const { apiUrl, groups = [], allow = EVERYWHERE, handle, logger } = options;
  const boltLogger = createBoltLogger(logger);
  const tools: WorkspaceTools = { apiUrl, groups, boltLogger, logger };
  const access = 'oauth' in options ? accessByOAuth(options, tools) : accessByToken(options, tools);
  const { findWorkspace, onUninstall, oauth } = access;
  const transport = createTransport(options, oauth, boltLogger);
  const app = new App({
    receiver: transport.receiver,
    // Answered at once and without Slack: the acknowledgement must not wait, whosever token it will be.
    ...(oauth ? {} : { authorize: () => Promise.resolve({}) }),
    ignoreSelf: false,
    convoStore: false,
    deferInitialization: true,
    logger: boltLogger,
    logLevel: boltLogger.getLevel(),
    clientOptions: clientOptionsOf(tools),
  });
  const work = createWorkInHand();
  listen(app, { handle, findWorkspace, onUninstall, work, allow, logger });
  await app.init();
  return {
    platform: 'slack',
    deliver: createDeliver({ findWorkspace, logger }),
    routes: transport.routes,
    start: () => {
      access.start();
      transport.start();
      return Promise.resolve();
    },
    stop: async () => {
      await transport.stop();
      await work.finished();
    },
  };
}

/** Whose token answers. */
interface Access {
  readonly findWorkspace: FindWorkspace;
  readonly onUninstall: Parameters<typeof listen>[1]['onUninstall'];
  readonly oauth?: ReturnType<typeof createOAuthOptions>;
  start(): void;
}

function accessByToken({ botToken }: TokenOptions, tools: WorkspaceTools): Access {
  const workspace = createWorkspace({ token: botToken }, tools);
  return {
    findWorkspace: () => Promise.resolve(workspace),
    onUninstall: () => Promise.resolve(),
    start: () => void workspace.findBot(),
  };
}

function accessByOAuth(options: OAuthAdapterOptions, tools: WorkspaceTools): Access {
  const { oauth, scopes, documents, allow = EVERYWHERE } = options;
  const { logger } = tools;
  const seal = createTokenSeal(oauth.tokenKeys);
  const installations: Installations = createInstallations({ documents, seal });
  const clientOptions = clientOptionsOf(tools);
  return {
    findWorkspace: createFindWorkspace(installations, tools),
    onUninstall: (uninstall) => removeInstallation(uninstall, installations, logger),
    oauth: createOAuthOptions({ oauth, scopes, allow, installations, clientOptions, logger }),
    start: () => undefined,
  };
}

function createTransport(
  { appToken, signingSecret, apiUrl, logger }: CommonOptions,
  oauth: Access['oauth'],
  boltLogger: BoltLogger,
): Transport {
  if (appToken) return createSocketTransport({ appToken, slackApiUrl: apiUrl, boltLogger, logger });
  if (signingSecret) return createHttpTransport({ signingSecret, oauth, boltLogger, logger });
  throw new UsageError(
    'SLACK_SIGNING_SECRET is missing',
    'Set it to the signing secret from "Basic Information" of your Slack app, or set SLACK_APP_TOKEN for Socket Mode.',
  );
}
