import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** How many files of a kind are kept beside each other: those of the knowledge in use, and of changes that were tried. */
const MOST_FILES = 8;

/** The name under which what was worked out from these sources is kept. */
export function nameFor(sources: readonly (string | Uint8Array)[]): string {
  const hash = createHash('sha256');
  for (const source of sources) hash.update(`${source.length} `).update(source);
  return hash.digest('hex');
}

/** What `read` makes of a kept file; `undefined` where there is none, or it is broken. */
export function readKept<T>(file: string, read: (bytes: Buffer) => T): T | undefined {
  try {
    const value = read(readFileSync(file));
    markAsUsed(file);
    return value;
  } catch {
    return undefined;
  }
}

/** What was used last is forgotten last. */
function markAsUsed(file: string): void {
  const now = new Date();
  try {
    utimesSync(file, now, now);
  } catch {
    // A read-only installation forgets nothing.
  }
}

/** Keeps a file for the next start, whole or not at all. */
export function keepFile(file: string, bytes: string | Uint8Array): void {
  try {
    mkdirSync(path.dirname(file), { recursive: true });
    const unfinished = `${file}.${process.pid}`;
    writeFileSync(unfinished, bytes);
    renameSync(unfinished, file);
    forgetOldest(path.dirname(file), path.extname(file));
  } catch {
    // A read-only installation works it out at every start.
  }
}

function forgetOldest(folder: string, kind: string): void {
  const kept = readdirSync(folder)
    .filter((name) => path.extname(name) === kind)
    .map((name) => path.join(folder, name))
    .map((file) => ({ file, age: statSync(file).mtimeMs }))
    .sort((a, b) => b.age - a.age);
  for (const { file } of kept.slice(MOST_FILES)) rmSync(file, { force: true });
}
