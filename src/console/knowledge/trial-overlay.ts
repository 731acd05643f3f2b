import { copyFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { listSources } from '../../knowledge/load-knowledge';
import { writeOverlayFile } from './write-overlay-file';

/** A file as it should stand; without a text it is taken away. */
export interface FileChange {
  readonly file: string;
  readonly after?: string;
}

/** Does something with a copy of the overlay folder in which one file was changed. */
export async function withTrialOverlay<Result>(
  overlay: string | undefined,
  { file, after }: FileChange,
  work: (folder: string) => Promise<Result>,
): Promise<Result> {
  const folder = mkdtempSync(path.join(tmpdir(), 'mfa-helpdesk-trial-'));
  try {
    for (const name of overlay === undefined ? [] : listSources(overlay)) {
      mkdirSync(path.join(folder, path.dirname(name)), { recursive: true });
      copyFileSync(path.join(overlay ?? '', name), path.join(folder, name));
    }
    writeOverlayFile(folder, file, after);
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
