import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

export interface TempFolder {
  readonly path: string;
  write(name: string, text: string): string;
  remove(): void;
}

/** A fresh folder; its maker removes it. */
export function createTempFolder(): TempFolder {
  const root = mkdtempSync(path.join(tmpdir(), 'mfa-helpdesk-'));
  return {
    path: root,
    write: (name, text) => {
      const file = path.join(root, name);
      mkdirSync(path.dirname(file), { recursive: true });
      writeFileSync(file, text);
      return file;
    },
    remove: () => rmSync(root, { recursive: true, force: true }),
  };
}
