import type { Command } from 'commander';
import { type Config, readConfig } from '../config';

/** Starts the whole server; the composition root hands it in. */
export type StartServer = (config: Config) => Promise<{
  readonly url: string;
  readonly notes: readonly string[];
  stop(): Promise<void>;
}>;

/** The longest a stop may take before the process ends all the same, in milliseconds; container runtimes wait ten seconds. */
const STOP_WITHIN = 9000;

export function addServe(program: Command, startServer: StartServer): void {
  program
    .command('serve')
    .description('start the server: Slack, Teams and the try-out page on one port')
    .option('--knowledge <dir>', 'read articles from this folder')
    .action(async ({ knowledge }: { knowledge?: string }) => {
      const server = await startServer(readConfig(knowledge ? { knowledge } : {}));
      for (const signal of ['SIGINT', 'SIGTERM'] as const) {
        process.once(signal, () => void stop(server));
      }
      console.log(
        [
          '',
          `MFA Helpdesk listens on ${server.url}/`,
          '',
          ...server.notes.map((note) => `  ${note}`),
          '',
        ].join('\n'),
      );
    });
}

async function stop(server: { stop(): Promise<void> }): Promise<void> {
  setTimeout(() => process.exit(0), STOP_WITHIN).unref();
  await server.stop();
  process.exit(0);
}
