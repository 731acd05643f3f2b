/**
 * One bot of the Teams benchmark in a process of its own; it is told its kind and its credentials, and prints where it
 * listens.
 */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { CloudAdapter, ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import { createServer, plugins } from 'restify';
import { createTeamsAdapter } from '../../adapters/teams';
import { authorityOf } from '../../adapters/teams/authority';
import { createLocalTokenFactory } from '../../adapters/teams/local-token-factory';
import { readConfig } from '../../src/config';
import { paragraph } from '../../src/core/prose';
import { startHttpServer } from '../../src/http';
import { createLogger } from '../../src/logger';
import { startServer } from '../../src/main';
import { readTeams, type TeamsConfig } from '../../src/platform-credentials';

/** What the SDK's own samples do, and nothing else. */
async function startBare(credentials: TeamsConfig): Promise<string> {
  const adapter = new CloudAdapter(
    new ConfigurationBotFrameworkAuthentication(
      authorityOf(credentials),
      // eslint-disable-next-line @typescript-eslint/no-unsafe-class-instance-assignment -- to the SDK that class is an interface
      createLocalTokenFactory(credentials),
    ),
  );
  const server = createServer();
  server.use(plugins.bodyParser());
  server.post('/api/messages', async (request, response) => {
    const { headers, method = 'POST' } = request;
    const body: unknown = request.body;
    await adapter.process(
      { headers, method, body: body as Record<string, unknown> },
      response,
      async (context) => {
        await context.sendActivity(`You said: ${context.activity.text}`);
      },
    );
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve());
  });
  return `http://127.0.0.1:${server.address().port}`;
}

/** Our adapter on our server, with a bot that echoes: what the edge alone costs. */
async function startEdge(credentials: TeamsConfig): Promise<string> {
  const logger = createLogger('silent');
  const { routes } = createTeamsAdapter({
    credentials,
    handle: (message) =>
      Promise.resolve({
        decision: 'command',
        answerId: 'echo',
        parts: [{ kind: 'prose', body: [paragraph(message.kind === 'said' ? message.text : '')] }],
      }),
    showTicket: () => Promise.resolve({ isShown: false, words: '' }),
    lookUp: () => [],
    contact: () => 'nobody',
    documents: {
      read: () => Promise.resolve(undefined),
      write: () => Promise.resolve(),
      writeOnce: (_key, value) => Promise.resolve(value),
      remove: () => Promise.resolve(),
    },
    logger,
  });
  return (await startHttpServer({ host: '127.0.0.1', port: 0, routes, logger })).url;
}

/** The program as operators run it: knowledge, memory on SQLite, logs. */
async function startWhole(): Promise<string> {
  const folder = mkdtempSync(path.join(tmpdir(), 'bench-teams-'));
  const env = { ...process.env, PORT: '0', HELPDESK_DATA: folder, LOG_LEVEL: 'silent' };
  return (await startServer(readConfig({ env, cwd: folder }))).url;
}

async function main(kind: string | undefined): Promise<void> {
  const credentials = readTeams(process.env);
  if (!credentials) throw new Error('no credentials');
  const url =
    kind === 'bare'
      ? await startBare(credentials)
      : kind === 'edge'
        ? await startEdge(credentials)
        : await startWhole();
  console.log(`listens on ${url}`);
}

void main(process.argv[2]);
