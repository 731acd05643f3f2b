import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { EMPTY_LEXICON, type Lexicon } from '../core/knowledge';
import type { Problem } from './problem';

export const LEXICON_FILE = 'lexicon.yaml';

const schema = z.record(
  z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'name a concept in lower-case letters and hyphens'),
  z.array(z.string().trim().min(1)).min(1, 'a concept needs at least one word'),
);

export interface LexiconResult {
  readonly lexicon: Lexicon;
  readonly problems: readonly Problem[];
}

/** Reads the folder's `lexicon.yaml` (concept: [words and word groups]); a folder without one has an empty lexicon. */
export function readLexicon(folder: string): LexiconResult {
  const file = path.join(folder, LEXICON_FILE);
  if (!existsSync(file)) return { lexicon: EMPTY_LEXICON, problems: [] };
  const problem = (reason: string): LexiconResult => ({
    lexicon: EMPTY_LEXICON,
    problems: [{ file: LEXICON_FILE, line: 1, severity: 'error', reason, hint: HINT }],
  });
  try {
    const result = schema.safeParse(parse(readFileSync(file, 'utf8')));
    if (!result.success) return problem(z.prettifyError(result.error).replaceAll('\n', ' '));
    const concepts = Object.entries(result.data).map(([name, terms]) => ({ name, terms }));
    return { lexicon: { concepts }, problems: [] };
  } catch (error) {
    return problem(`it is not valid YAML: ${String(error)}`);
  }
}

const HINT = 'Write one concept a line: its name, a colon, and the list of words that mean it.';
