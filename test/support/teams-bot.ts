import { createTeamsAdapter, type TeamsOptions } from '../../adapters/teams';
import type { Documents } from '../../adapters/adapter';
import type { Deliver, HandleMessage } from '../../adapters/adapter';
import { startHttpServer } from '../../src/http';
import { createLogger } from '../../src/logger';
import type { TeamsConfig } from '../../src/platform-credentials';

type Options = Partial<Omit<TeamsOptions, 'handle' | 'credentials'>>;

export interface TeamsBot {
  /** Where activities are sent. */
  readonly endpoint: string;
  readonly deliver: Deliver;
  close(): Promise<void>;
}

/** The adapter on the real server, on any free port of this machine. */
export async function startTeamsBot(
  handle: HandleMessage,
  credentials?: TeamsConfig,
  own: Options = {},
): Promise<TeamsBot> {
  const logger = own.logger ?? createLogger('silent');
  const { routes, deliver } = createTeamsAdapter({
    credentials,
    handle,
    contact: () => 'the Service Desk',
    documents: documentsInMemory(),
    showTicket: () => Promise.resolve({ isShown: false, words: 'not here' }),
    lookUp: () => [],
    logger,
    ...own,
  });
  if (!deliver) throw new Error('Teams delivers');
  const server = await startHttpServer({ host: '127.0.0.1', port: 0, routes, logger });
  return { endpoint: `${server.url}/api/messages`, deliver, close: () => server.close() };
}

export function documentsInMemory(): Documents {
  const values = new Map<string, string>();
  return {
    read: (key) => Promise.resolve(values.get(key)),
    write: (key, value) => Promise.resolve(void values.set(key, value)),
    writeOnce: (key, value) => {
      if (!values.has(key)) values.set(key, value);
      return Promise.resolve(values.get(key) ?? value);
    },
    remove: (key) => Promise.resolve(void values.delete(key)),
  };
}
