import type { CodeIndex } from './code-index';
import type { Reading } from './sighting';
import { CUES, FIELD_WORDS, NUMBER_SIGNS, PLAIN_WORDS } from './word-lists';

/** With fewer words that mean something else, a number is what the text is about. */
const MOST_OTHER_WORDS = 2;

/**
 * Whether anything in a text makes its bare numbers codes: it says little else, announces an error, speaks of
 * signing in, or names a code in full.
 */
export function hasSignOfCode({ words }: Reading, { names }: CodeIndex): boolean {
  const others = new Set<string>();
  for (const { lower } of words) {
    if (CUES.has(lower) || FIELD_WORDS.has(lower) || NUMBER_SIGNS.has(lower) || names.has(lower))
      return true;
    if (!PLAIN_WORDS.has(lower) && !/^\d/.test(lower)) others.add(lower);
  }
  return others.size <= MOST_OTHER_WORDS;
}
