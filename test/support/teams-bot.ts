import { createTeamsAdapter } from '../../adapters/teams';
import type { HandleMessage } from '../../adapters/adapter';
import { startHttpServer } from '../../src/http';
import { createLogger } from '../../src/logger';
import type { TeamsConfig } from '../../src/platform-credentials';

export interface TeamsBot {
  /** Where activities are sent. */
  readonly endpoint: string;
  close(): Promise<void>;
}

/** The adapter on the real server, on any free port of this machine. */
export async function startTeamsBot(
  handle: HandleMessage,
  credentials?: TeamsConfig,
  logger = createLogger('silent'),
): Promise<TeamsBot> {
  const { routes } = createTeamsAdapter({
    credentials,
    handle,
    contact: 'the Service Desk',
    logger,
  });
  const server = await startHttpServer({ host: '127.0.0.1', port: 0, routes, logger });
  return { endpoint: `${server.url}/api/messages`, close: () => server.close() };
}
