import { readFileSync } from 'node:fs';
import path from 'node:path';
import { nameFor } from './kept-file';
import { listSources, type LoadOptions } from './load-knowledge';

/**
 * A name that changes with anything the knowledge is made from: each file's path inside its folder and text, and the
 * placeholders. The same knowledge has the same name in every place and on every machine.
 * @throws where a file cannot be read
 */
export function knowledgeVersion({ folders, placeholders, placeholdersIn }: LoadOptions): string {
  const texts = folders.flatMap((folder, number) =>
    listSources(folder).flatMap((name) => [
      `${number} ${name}`,
      readFileSync(path.join(folder, name)),
    ]),
  );
  return nameFor([JSON.stringify([placeholders, placeholdersIn]), ...texts]);
}
