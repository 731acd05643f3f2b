import { randomBytes } from 'node:crypto';
import {
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import path from 'node:path';
import { ConsoleError } from '../console-rooms';

/** What may be written in an overlay folder: Markdown and YAML, in folders whose names lead nowhere else. */
const WRITABLE = /^(?:[^/\\.\0][^/\\\0]*\/)*[^/\\.\0][^/\\\0]*\.(?:md|yaml)$/;

/**
 * Writes a file of the overlay folder whole or not at all, and only there: a link that leads elsewhere is refused.
 * @param text undefined takes the file away
 */
export function writeOverlayFile(overlay: string, file: string, text: string | undefined): void {
  const place = safePlace(overlay, file);
  if (text === undefined) {
    rmSync(place, { force: true });
  } else {
    const unfinished = `${place}.${randomBytes(6).toString('hex')}.unfinished`;
    try {
      writeThrough(unfinished, text);
      renameSync(unfinished, place); // takes the place of a link, and does not write through it
    } finally {
      rmSync(unfinished, { force: true });
    }
  }
  syncFolder(path.dirname(place));
}

function safePlace(overlay: string, file: string): string {
  if (!WRITABLE.test(file)) throw outside(file);
  const root = realpathSync(overlay);
  makeFolders(root, path.posix.dirname(file));
  const folder = realpathSync(path.join(root, path.posix.dirname(file)));
  const isInside = folder === root || folder.startsWith(`${root}${path.sep}`);
  if (!isInside) throw outside(file);
  return path.join(folder, path.posix.basename(file));
}

/** Step by step, so that nothing is made where a link leads elsewhere. */
function makeFolders(root: string, folder: string): void {
  let place = root;
  for (const name of folder.split('/').filter((part) => part !== '.')) {
    place = path.join(place, name);
    mkdirSync(place, { recursive: true });
    if (!`${realpathSync(place)}${path.sep}`.startsWith(`${root}${path.sep}`))
      throw outside(folder);
  }
}

const outside = (file: string): ConsoleError =>
  new ConsoleError(
    409,
    `${file} does not lie inside the overlay folder. Move it there, without links that lead elsewhere.`,
  );

function writeThrough(file: string, text: string): void {
  const handle = openSync(file, 'wx');
  try {
    writeSync(handle, text);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** Makes the new name last through a power cut, where the system can. */
function syncFolder(folder: string): void {
  try {
    const handle = openSync(folder, 'r');
    fsyncSync(handle);
    closeSync(handle);
  } catch {
    // Not every system lets a folder be opened.
  }
}
