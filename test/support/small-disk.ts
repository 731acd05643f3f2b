import { execFileSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** A file system of its own that can be filled to the last byte. */
export interface SmallDisk {
  readonly path: string;
  /** Leaves no byte free. */
  fill(): void;
  /** Takes away what filled it. */
  makeRoom(): void;
  remove(): void;
}

const SIZE = '8m';
const CHUNK = Buffer.alloc(4096, 'x');

/** Mounts a file system in memory. */
export function createSmallDisk(): SmallDisk {
  const folder = mkdtempSync(path.join(tmpdir(), 'mfa-helpdesk-disk-'));
  try {
    const options = `size=${SIZE},mode=0700`;
    execFileSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', folder], { stdio: 'pipe' });
  } catch (error) {
    rmSync(folder, { recursive: true });
    throw error;
  }
  const filler = path.join(folder, 'filler');
  return {
    path: folder,
    fill: () => fillWith(filler),
    makeRoom: () => rmSync(filler, { force: true }),
    remove: () => {
      execFileSync('umount', ['--lazy', folder]);
      rmSync(folder, { recursive: true });
    },
  };
}

function fillWith(file: string): void {
  const descriptor = openSync(file, 'a');
  try {
    for (;;) writeSync(descriptor, CHUNK);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
  } finally {
    closeSync(descriptor);
  }
}

/** `describe` for tests with a small disk; where this user may not mount one they are skipped, in plain sight. */
export const describeOnSmallDisk = mayMount() ? describe : describe.skip;

function mayMount(): boolean {
  try {
    createSmallDisk().remove();
    return true;
  } catch {
    console.warn('No file system may be mounted here: tests with a full disk are skipped.');
    return false;
  }
}
