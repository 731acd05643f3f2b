import { isOneSlipAway } from './is-one-slip-away';
import { TUNING } from '../tuning';
import { misspellingKeys, type Vocabulary } from './vocabulary';

const { shortest, firstLetterBelow } = TUNING.repair;
const LETTERS = /^[\p{L}']+$/u;

function firstAt(keys: Uint32Array, key: number): number {
  let low = 0;
  let high = keys.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((keys[middle] ?? 0) < key) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The numbers, in rising order, of the words that share a key with a word. */
function similarWords(word: string, { keys, keyWords }: Vocabulary): number[] {
  const found = new Set<number>();
  for (const key of misspellingKeys(word)) {
    for (let at = firstAt(keys, key); keys[at] === key; at += 1) found.add(keyWords[at] ?? 0);
  }
  return [...found].sort((a, b) => a - b);
}

function mayMean(word: string, candidate: string): boolean {
  if (candidate.length < shortest - 1) return false;
  if (word.length < firstLetterBelow && !candidate.startsWith(word.charAt(0))) return false;
  return isOneSlipAway(word, candidate);
}

/** The word itself when it is known, else the most frequent one it may mean, else the word itself. */
function repairWord(word: string, vocabulary: Vocabulary): string {
  let best = word;
  let bestCount = 0;
  for (const number of similarWords(word, vocabulary)) {
    const candidate = vocabulary.words[number] ?? '';
    const count = vocabulary.counts[number] ?? 0;
    if (candidate === word) return word;
    if (count <= bestCount || !mayMean(word, candidate)) continue;
    best = candidate;
    bestCount = count;
  }
  return best;
}

/**
 * A text's words with each unknown one replaced by the most frequent known word that is one slip
 * away: a letter too many, too few, wrong, or swapped with its neighbour. Short words and numbers stay.
 */
export function repairWords(words: readonly string[], vocabulary: Vocabulary): string[] {
  return words.map((word) =>
    word.length < shortest || !LETTERS.test(word) ? word : repairWord(word, vocabulary),
  );
}

/**
 * A letter swapped, left out or added seldom makes another word; one that was changed may: a bank is no `back`. Of two words
 * one slip apart, those as long as each other differ in two places where letters were swapped.
 */
function isSure(word: string, repaired: string): boolean {
  if (word.length !== repaired.length) return true;
  let differences = 0;
  for (let at = 0; at < word.length; at += 1) if (word[at] !== repaired[at]) differences += 1;
  return differences === 2;
}

/** The words with those repairs alone that hardly can be wrong. */
export function withSureRepairs(words: readonly string[], repaired: readonly string[]): string[] {
  return words.map((word, at) => {
    const other = repaired[at] ?? word;
    return isSure(word, other) ? other : word;
  });
}
