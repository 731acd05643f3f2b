import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { createTempFolder } from './temp-folder';

const FIXTURE = path.join(__dirname, '..', 'fixtures', 'teams', 'playground.json');
const PROGRAM = path.join(
  path.dirname(require.resolve('@microsoft/m365agentsplayground/package.json')),
  'cli.js',
);

export interface PlaygroundProgram {
  /** Its pages and its HTTP API. */
  readonly url: string;
  close(): Promise<void>;
}

/** Starts Microsoft's own Teams client for bots in development, on a free port of this machine. */
export async function startPlaygroundProgram(endpoint: string): Promise<PlaygroundProgram> {
  const folder = createTempFolder();
  copyFileSync(FIXTURE, path.join(folder.path, '.m365agentsplayground.yml'));
  const child = spawnProgram(endpoint, folder.path);
  return {
    url: `http://localhost:${await portOf(child)}`,
    close: async () => {
      if (child.exitCode === null && child.kill()) await once(child, 'exit');
      folder.remove();
    },
  };
}

function spawnProgram(endpoint: string, folder: string): ChildProcess {
  const flags = ['--channel-id', 'msteams', '--port', '0', '--disable-telemetry'];
  return spawn(process.execPath, [PROGRAM, 'start', '--app-endpoint', endpoint, ...flags], {
    cwd: folder,
    env: { ...process.env, TEAMSAPPTESTER_BROWSER: 'none' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
}

/** It says on its first line where it listens. */
async function portOf(child: ChildProcess): Promise<string> {
  if (!child.stdout) throw new Error('the Playground has no output');
  for await (const line of createInterface({ input: child.stdout })) {
    const port = /^Listening on (\d+)/.exec(line)?.[1];
    if (port !== undefined) {
      child.stdout.resume();
      return port;
    }
  }
  throw new Error('the Playground ended before it listened');
}
