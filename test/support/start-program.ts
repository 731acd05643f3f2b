import { spawn } from 'node:child_process';
import path from 'node:path';
import { createTempFolder } from './temp-folder';

const BIN = path.join(__dirname, '..', '..', 'bin', 'mfa-helpdesk.js');

export interface Program {
  readonly url: string;
  /** All it has written so far, on both streams. */
  output(): string;
  /** Sends SIGTERM and gives the exit code. */
  stop(): Promise<number | null>;
  /** Ends it at once, as a power cut does. */
  kill(): Promise<void>;
}

/** Starts the built server as an operator does, on a free port, and waits until it says where it listens. */
export function startProgram(env: Readonly<Record<string, string>> = {}): Promise<Program> {
  const data = createTempFolder();
  const child = spawn(process.execPath, [BIN, 'serve'], {
    env: { PATH: process.env.PATH, PORT: '0', HELPDESK_DATA: data.path, ...env },
    cwd: data.path,
  });
  let output = '';
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  void ended.then(() => data.remove());
  return new Promise((resolve, reject) => {
    const hear = (chunk: Buffer) => {
      output += chunk.toString();
      const url = /listens on (http:\S+)\//.exec(output)?.[1];
      if (url === undefined) return;
      resolve({
        url,
        output: () => output,
        stop: () => {
          child.kill('SIGTERM');
          return ended;
        },
        kill: async () => {
          child.kill('SIGKILL');
          await ended;
        },
      });
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    void ended.then(() => reject(new Error(`the program ended:\n${output}`)));
  });
}
