import { hashText } from '../features/hash-text';

/** The words of the examples, for the repair of misspelt ones. */
export interface Vocabulary {
  /** In code unit order. */
  readonly words: readonly string[];
  /** In how many examples each word occurs. */
  readonly counts: Uint32Array;
  /** Hashes, in rising order, of every word and of every word less one letter. */
  readonly keys: Uint32Array;
  /** The word in `words` that each key was made from. */
  readonly keyWords: Uint32Array;
}

const SEED = 0x3c6ef372;

/** The hashes under which a word meets its misspellings: itself, and itself less any one letter. */
export function misspellingKeys(word: string): number[] {
  const keys = new Set([hashText(SEED, word)]);
  for (let at = 0; at < word.length; at += 1) {
    keys.add(hashText(SEED, word.slice(0, at) + word.slice(at + 1)));
  }
  return [...keys];
}

function countWords(examples: readonly (readonly string[])[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const words of examples) {
    for (const word of new Set(words)) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return counts;
}

export function buildVocabulary(examples: readonly (readonly string[])[]): Vocabulary {
  const counts = countWords(examples);
  const words = [...counts.keys()].sort();
  const entries = words
    .flatMap((word, number) => misspellingKeys(word).map((key) => ({ key, number })))
    .sort((a, b) => a.key - b.key || a.number - b.number);
  return {
    words,
    counts: Uint32Array.from(words, (word) => counts.get(word) ?? 0),
    keys: Uint32Array.from(entries, ({ key }) => key),
    keyWords: Uint32Array.from(entries, ({ number }) => number),
  };
}
