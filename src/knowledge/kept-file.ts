import { createHash } from 'node:crypto';
import {
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';

/**
 * How much files of a kind may take together: the knowledge in use, and changes that were tried. About twenty models of
 * the shipped knowledge, or three of 20,000 articles.
 */
const MOST_BYTES = 500_000_000;

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

/** The file that was used last stays, however large. */
function forgetOldest(folder: string, kind: string): void {
  const [latest, ...others] = readdirSync(folder)
    .filter((name) => path.extname(name) === kind)
    .map((name) => path.join(folder, name))
    .map((file) => ({ file, stats: statSync(file) }))
    .sort((a, b) => b.stats.mtimeMs - a.stats.mtimeMs);
  let bytes = latest?.stats.size ?? 0;
  for (const { file, stats } of others) {
    bytes += stats.size;
    if (bytes > MOST_BYTES) rmSync(file, { force: true });
  }
}
