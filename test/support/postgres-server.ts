import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { chmodSync, chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';

/** A real PostgreSQL server of a test's own. */
export interface Postgres {
  /** A fresh, empty database. */
  createDatabase(): Promise<string>;
  /** Ends the server as a power cut would. Absent for a server that was given. */
  readonly crash?: () => Promise<void>;
  /** Starts it again at the same address. */
  readonly start?: () => Promise<void>;
  stop(): Promise<void>;
}

const GIVEN = process.env.TEST_DATABASE_URL;

/** Where Debian puts the programs, the newest version first. */
const BIN = findPrograms('/usr/lib/postgresql');

/** Whether a server was given, one can be started, or neither. */
export const POSTGRES_SOURCE =
  GIVEN !== undefined ? 'given' : BIN !== undefined ? 'own' : undefined;

export async function startPostgres(): Promise<Postgres> {
  if (GIVEN !== undefined) {
    const { createDatabase, dropAll } = databasesOf(GIVEN);
    return { createDatabase, stop: dropAll };
  }
  if (BIN === undefined) throw new Error('PostgreSQL is not installed: apt-get install postgresql');
  const port = await findFreePort();
  const folder = createCluster(BIN);
  let server = await startServer(BIN, folder, port);
  const kill = async (signal: NodeJS.Signals) => {
    if (server.exitCode !== null || server.signalCode !== null) return;
    const ended = new Promise((resolve) => server.once('close', resolve));
    server.kill(signal);
    await ended;
  };
  return {
    createDatabase: databasesOf(addressOf(port)).createDatabase,
    crash: () => kill('SIGQUIT'),
    start: async () => {
      server = await startServer(BIN, folder, port);
    },
    stop: async () => {
      await kill('SIGQUIT');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

const addressOf = (port: number) => `postgres://postgres@127.0.0.1:${port}/postgres`;

function findPrograms(root: string): string | undefined {
  if (!existsSync(root)) return undefined;
  const [newest] = readdirSync(root).sort((a, b) => Number(b) - Number(a));
  const bin = path.join(root, newest ?? '', 'bin');
  return existsSync(path.join(bin, 'initdb')) ? bin : undefined;
}

/** PostgreSQL refuses to run as root; Debian's package brings a user for it. */
const USER = process.getuid?.() === 0 ? 'postgres' : undefined;

const asUser = (program: string, args: readonly string[]) =>
  USER === undefined
    ? ([program, args] as const)
    : ([
        'setpriv',
        [`--reuid=${USER}`, `--regid=${USER}`, '--clear-groups', program, ...args],
      ] as const);

function createCluster(bin: string): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'mfa-helpdesk-postgres-'));
  chmodSync(folder, 0o700);
  if (USER !== undefined) chownSync(folder, idOf('-u', USER), idOf('-g', USER));
  const args = [
    '--pgdata',
    folder,
    '--username=postgres',
    '--auth=trust',
    '--no-sync',
    '-E',
    'UTF8',
  ];
  const [program, all] = asUser(path.join(bin, 'initdb'), [...args, '--no-locale']);
  execFileSync(program, all, { stdio: 'pipe', cwd: folder });
  return folder;
}

const idOf = (flag: '-u' | '-g', user: string) =>
  Number(execFileSync('id', [flag, user], { encoding: 'utf8' }));

/** What makes a server small and quick; commits are still written out when acknowledged, just not forced to the disk. */
const SETTINGS = [
  'fsync=off',
  'unix_socket_directories=',
  'shared_buffers=16MB',
  'max_connections=60',
];

/** Its end takes the server along, however it comes. */
const endWith = (server: ChildProcess) => process.once('exit', () => server.kill('SIGKILL'));

async function startServer(bin: string, folder: string, port: number): Promise<ChildProcess> {
  const settings = SETTINGS.flatMap((setting) => ['-c', setting]);
  const [program, args] = asUser(path.join(bin, 'postgres'), [
    ...['-D', folder, '-h', '127.0.0.1', '-p', String(port)],
    ...settings,
  ]);
  const server = spawn(program, args, { cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] });
  endWith(server);
  let said = '';
  await new Promise<void>((resolve, reject) => {
    server.stderr.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      if (said.includes('ready to accept connections')) resolve();
    });
    server.once('close', () => reject(new Error(`PostgreSQL ended:\n${said}`)));
    server.once('error', reject);
  });
  return server;
}

function findFreePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      const port = typeof address === 'object' && address ? address.port : 0;
      server.close(() => resolve(port));
    });
  });
}

/** Every run has names of its own, so that several may share a given server. */
const RUN = `helpdesk_test_${process.pid}_${Date.now().toString(36)}`;

function databasesOf(server: string) {
  const names: string[] = [];
  const tell = async (statements: readonly string[]) => {
    const client = new pg.Client({ connectionString: server });
    await client.connect();
    for (const statement of statements) await client.query(statement);
    await client.end();
  };
  return {
    createDatabase: async () => {
      const name = `${RUN}_${names.length + 1}`;
      names.push(name);
      await tell([`create database ${name}`]);
      const address = new URL(server);
      address.pathname = `/${name}`;
      return address.href;
    },
    dropAll: () => tell(names.map((name) => `drop database if exists ${name} with (force)`)),
  };
}
