import { createServer } from 'node:net';
import path from 'node:path';
import { Writable } from 'node:stream';
import pino from 'pino';
import type { ConsoleAccess } from '../../src/console-access';
import type { ConsoleRooms } from '../../src/console/console-rooms';
import { createConsole } from '../../src/console/create-console';
import { startHttpServer } from '../../src/http';
import { openStore } from '../../src/store/open-store';
import type { Store } from '../../src/store/store';
import { createTempFolder } from './temp-folder';

export interface TestConsole {
  readonly url: string;
  readonly store: Store;
  readonly note: string;
  /** Whole address of the link that signs in once. */
  readonly enterLink: string;
  /** What the rooms were asked: name of the method and what it was given. */
  readonly calls: (readonly [string, ...unknown[]])[];
  /** What the server logged. */
  readonly lines: readonly string[];
  /** Lets time pass for the console, in milliseconds. */
  pass(milliseconds: number): void;
  stop(): Promise<void>;
}

export interface TestConsoleOptions {
  readonly access?: ConsoleAccess;
  /** Any free one unless told. */
  readonly port?: number;
  readonly rooms?: Partial<ConsoleRooms>;
  /** What the build made; a page and a script unless told. */
  readonly files?: Readonly<Record<string, string>>;
  /** A store that is shared with another replica; its maker closes it. */
  readonly store?: Store;
}

const FILES = { 'index.html': '<!doctype html><title>Console</title>', 'app.js': 'run();' };

/** The console on the real server and a real SQLite file; its rooms write down what they are asked. */
export async function startConsole(options: TestConsoleOptions = {}): Promise<TestConsole> {
  const { access = { kind: 'link' }, port = 0, files = FILES } = options;
  const folder = createTempFolder();
  for (const [name, text] of Object.entries(files)) folder.write(`page/${name}`, text);
  const store =
    options.store ??
    (await openStore({ kind: 'sqlite', file: path.join(folder.path, 'console.sqlite') }));
  const calls: TestConsole['calls'] = [];
  const lines: string[] = [];
  const sink = new Writable({
    write: (chunk: Buffer, _encoding, done) => {
      lines.push(chunk.toString());
      done();
    },
  });
  const logger = pino({ base: null }, sink);
  let passed = 0;
  const opened = createConsole({
    rooms: { ...recordingRooms(calls), ...options.rooms },
    store,
    config: { console: access },
    logger,
    pageFolder: path.join(folder.path, 'page'),
    contact: 'the Service Desk (phone 4711)',
    now: () => new Date(Date.now() + passed),
  });
  const server = await startHttpServer({ host: '127.0.0.1', port, routes: opened.routes, logger });
  return {
    url: server.url,
    store,
    note: opened.note,
    enterLink: `${server.url}${opened.enterLink}`,
    calls,
    lines,
    pass: (milliseconds) => {
      passed += milliseconds;
    },
    stop: async () => {
      await server.close();
      if (!options.store) await store.close();
      folder.remove();
    },
  };
}

const METHODS = [
  'overview',
  'overviewCsv',
  'unanswered',
  'articles',
  'article',
  'check',
  'preview',
  'save',
  'job',
  'tryOut',
  'evaluate',
  'tickets',
  'ticket',
  'changeTicket',
  'health',
  'redeliver',
] as const satisfies readonly (keyof ConsoleRooms)[];

/** Every method writes down what it was given, and answers with its own name. */
function recordingRooms(calls: TestConsole['calls']): ConsoleRooms {
  const record =
    (room: string) =>
    (...given: readonly unknown[]): Promise<unknown> => {
      calls.push([room, ...given]);
      return Promise.resolve(room === 'overviewCsv' ? 'day,questions\n' : { room, audit: [room] });
    };
  const methods = METHODS.map((method) => [method, record(method)] as const);
  return Object.fromEntries(methods) as unknown as ConsoleRooms;
}

/** An address that is told before the server listens there. */
export function freePort(): Promise<number> {
  const holder = createServer();
  return new Promise((resolve, reject) => {
    holder.once('error', reject);
    holder.listen(0, '127.0.0.1', () => {
      const address = holder.address();
      const port = typeof address === 'object' && address ? address.port : 0;
      holder.close(() => resolve(port));
    });
  });
}
