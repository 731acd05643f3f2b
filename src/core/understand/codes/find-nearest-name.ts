import Fuse from 'fuse.js';
import type { CodeIndex, NameEntry } from './code-index';
import { editDistance } from './edit-distance';
import { countLetters, letterDifference } from './letter-counts';

/** Shorter names are too near to other words to be guessed at. */
export const FEWEST_LETTERS = 8;
export const MOST_EDITS = 2;
const LETTERS_PER_EDIT = 2;
const FUSE = { keys: ['key'], threshold: 0.6, ignoreLocation: true };

export interface NearestName {
  readonly name: NameEntry;
  readonly edits: 1 | 2;
  /** No other name is as near. */
  readonly isOnlyOne: boolean;
}

/** The long name that is one or two slips away from a word, if any. */
export function findNearestName(key: string, index: CodeIndex): NearestName | undefined {
  const shortlist = shortlistNames(key, index);
  if (shortlist.length === 0) return undefined;
  // fuse.js puts the most alike first; the distance decides whether it is near at all.
  const near = new Fuse(shortlist, FUSE)
    .search(key)
    .map(({ item }) => ({ name: item, edits: editDistance(key, item.key, MOST_EDITS) }))
    .sort((a, b) => a.edits - b.edits);
  const [best, second] = near;
  if (!best || (best.edits !== 1 && best.edits !== 2)) return undefined;
  return {
    name: best.name,
    edits: best.edits,
    isOnlyOne: (second?.edits ?? Infinity) > best.edits,
  };
}

/** Names of about the same length made of about the same letters: cheap enough to ask of every word. */
function shortlistNames(key: string, { namesByLength }: CodeIndex): readonly NameEntry[] {
  const letters = countLetters(key);
  const shortlist: NameEntry[] = [];
  for (let length = key.length - MOST_EDITS; length <= key.length + MOST_EDITS; length += 1) {
    for (const name of length >= FEWEST_LETTERS ? (namesByLength.get(length) ?? []) : []) {
      if (letterDifference(letters, name.letters) <= MOST_EDITS * LETTERS_PER_EDIT)
        shortlist.push(name);
    }
  }
  return shortlist;
}
