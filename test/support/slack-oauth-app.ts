import { randomBytes } from 'node:crypto';
import path from 'node:path';
import type { Adapter, HandleMessage } from '../../adapters/adapter';
import { createSlackAdapter } from '../../adapters/slack';
import type { AllowLists } from '../../adapters/slack/admit';
import { paragraph } from '../../src/core/prose';
import { startHttpServer } from '../../src/http';
import type { Logger } from '../../src/logger';
import { createLogger } from '../../src/logger';
import { openStore } from '../../src/store/open-store';
import type { Store } from '../../src/store/store';
import { createSlackDriver, type SlackDriver } from './slack-driver';
import { SIGNING_SECRET } from './slack-emulator';
import { CLIENT } from './slack-workspaces';

export const STATE_SECRET = 'a state secret of the tests, long enough';
export const newTokenKey = (): string => randomBytes(32).toString('base64');

export interface OAuthApp {
  readonly url: string;
  readonly driver: SlackDriver;
  readonly adapter: Adapter;
  readonly store: Store;
  stop(): Promise<void>;
}

export interface OAuthAppOptions {
  readonly apiUrl: string;
  /** Where the SQLite file lies. */
  readonly folder: string;
  readonly tokenKeys: readonly string[];
  readonly clientId?: string;
  readonly clientSecret?: string;
  readonly groups?: readonly string[];
  readonly allow?: AllowLists;
  readonly handle?: HandleMessage;
  readonly logger?: Logger;
}

export const KIND = 'slack installation';

const echo: HandleMessage = (message) =>
  Promise.resolve({
    decision: 'answer',
    answerId: 'a1',
    parts: [{ kind: 'prose', body: [paragraph(`Hello, ${message.person}.`)] }],
  });

/** The adapter as workspaces install it, on the real server and a real SQLite file. */
export async function startOAuthApp(options: OAuthAppOptions): Promise<OAuthApp> {
  const { folder, tokenKeys, handle = echo, logger = createLogger('silent'), ...own } = options;
  const { clientId = CLIENT.clientId, clientSecret = CLIENT.clientSecret, ...rest } = own;
  const store = await openStore({ kind: 'sqlite', file: path.join(folder, 'helpdesk.sqlite') });
  const adapter = await createSlackAdapter({
    ...rest,
    signingSecret: SIGNING_SECRET,
    oauth: { clientId, clientSecret, stateSecret: STATE_SECRET, tokenKeys },
    scopes: ['chat:write', 'commands'],
    documents: {
      read: (key) => store.readDocument(KIND, key),
      write: (key, value) => store.writeDocument(KIND, key, value),
      writeOnce: (key, value) => store.writeDocumentOnce(KIND, key, value),
      remove: (key) => store.deleteDocument(KIND, key),
    },
    handle,
    logger,
  });
  const { routes } = adapter;
  const server = await startHttpServer({ host: '127.0.0.1', port: 0, routes, logger });
  return {
    url: server.url,
    driver: createSlackDriver(`${server.url}/slack/events`, SIGNING_SECRET),
    adapter,
    store,
    stop: async () => {
      await server.close();
      await adapter.stop();
      await store.close();
    },
  };
}
