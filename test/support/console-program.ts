import { cpSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { createSessions } from '../../src/console/access/sessions';
import type { ConsoleRole } from '../../src/console/api';
import { openStore } from '../../src/store/open-store';
import { writeConsoleKnowledge } from './console-knowledge';
import { writeConsolePast } from './console-past';
import { freePort } from './start-console';
import { startProgram } from './start-program';
import { createTempFolder, type TempFolder } from './temp-folder';

/** A data folder with a month of use, to copy from. */
export async function makeConsolePast(): Promise<TempFolder> {
  const folder = createTempFolder();
  const store = await openStore({ kind: 'sqlite', file: storeIn(folder.path) });
  await writeConsolePast(store);
  await store.close();
  return folder;
}

const storeIn = (folder: string): string => path.join(folder, 'helpdesk.sqlite');

export interface ConsoleProgramOptions {
  /** What has happened so far; nothing unless told. */
  readonly past?: TempFolder | undefined;
}

/** The built server with folders of its own, for somebody in front of its console. */
export interface ConsoleProgram {
  readonly url: string;
  /** The link that signs in once. */
  readonly enterLink: () => string;
  /** Signs somebody in; gives the token for their browser. */
  signIn(roles: readonly ConsoleRole[]): Promise<string>;
  /** Ends it at once. */
  kill(): Promise<void>;
  /** Starts it again at the same address, on the same folders. */
  restart(): Promise<void>;
  stop(): Promise<void>;
}

export async function startConsoleProgram({
  past,
}: ConsoleProgramOptions = {}): Promise<ConsoleProgram> {
  const folder = createTempFolder();
  const data = path.join(folder.path, 'data');
  mkdirSync(data);
  writeConsoleKnowledge((file, text) => folder.write(file, text));
  if (past) cpSync(past.path, data, { recursive: true });
  const env = {
    PORT: String(await freePort()),
    HELPDESK_DATA: data,
    KNOWLEDGE: path.join(folder.path, 'knowledge'),
    KNOWLEDGE_OVERLAY: path.join(folder.path, 'overlay'),
  };
  let program = await startProgram(env);
  return {
    url: program.url,
    enterLink: () => /Console +on +(http:\S+)/.exec(program.output())?.[1] ?? '',
    signIn: async (roles) => {
      const store = await openStore({ kind: 'sqlite', file: storeIn(data) });
      const sessions = createSessions(store, () => new Date());
      const token = await sessions.start({ subject: 'grace', name: 'Grace Hopper' }, roles);
      await store.close();
      return token;
    },
    kill: () => program.kill(),
    restart: async () => {
      program = await startProgram(env);
    },
    stop: async () => {
      await program.kill();
      folder.remove();
    },
  };
}
