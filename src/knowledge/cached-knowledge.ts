import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Knowledge } from '../core/knowledge';
import { keepFile, nameFor, readKept } from './kept-file';
import { knowledgeVersion } from './knowledge-version';
import { loadKnowledge, type LoadOptions, type LoadResult } from './load-knowledge';

/** A change of the kept form changes the number. */
const MARK = 'mfa-helpdesk knowledge 4';

export type KnowledgeResult = Pick<LoadResult, 'knowledge' | 'problems'>;

/**
 * The knowledge of the folders, read and checked only when this very knowledge was not found good before.
 * Its warnings are said when it is read, and not again: `knowledge check` always reads.
 * @param folder where checked knowledge is kept; one that cannot be written costs the time to check, no more
 */
export function loadCachedKnowledge(options: LoadOptions, folder: string): KnowledgeResult {
  const name = nameOf(options);
  if (name === undefined) return loadKnowledge(options);
  const file = path.join(folder, `${name}.knowledge`);
  const kept = readKept(file, decode);
  if (kept) return { knowledge: kept, problems: [] };
  const { knowledge, problems } = loadKnowledge(options);
  if (!knowledge) return { problems };
  const isAsNamed = nameOf(options) === name; // nobody wrote in the folder meanwhile
  if (isAsNamed) keepFile(file, encode(knowledge));
  return { knowledge, problems };
}

/** Everything the knowledge is made from, and the code that reads it. */
function nameOf(options: LoadOptions): string | undefined {
  try {
    return nameFor([MARK, knowledgeVersion(options), ...readersOwnCode()]);
  } catch {
    return undefined;
  }
}

/** A reader that was changed reads again, whether or not anyone remembered the mark. */
function readersOwnCode(): readonly Buffer[] {
  return readdirSync(__dirname)
    .sort()
    .map((name) => readFileSync(path.join(__dirname, name)));
}

function encode(knowledge: Knowledge): string {
  const text = JSON.stringify(knowledge);
  return `${nameFor([text])}\n${text}`;
}

function decode(bytes: Buffer): Knowledge {
  const start = bytes.indexOf('\n') + 1;
  const text = bytes.toString('utf8', start);
  if (bytes.toString('utf8', 0, start - 1) !== nameFor([text]))
    throw new Error('The file is broken.');
  return JSON.parse(text) as Knowledge; // our own bytes, as the sum says
}
