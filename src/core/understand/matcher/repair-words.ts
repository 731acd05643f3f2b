import { isOneSlipAway } from './is-one-slip-away';
import { misspellingKeys, type Vocabulary } from './vocabulary';

const SHORTEST = 4;
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

function wordsWithKey({ keys, keyWords }: Vocabulary, key: number): number[] {
  const found: number[] = [];
  for (let at = firstAt(keys, key); keys[at] === key; at += 1) found.push(keyWords[at] ?? 0);
  return found;
}

function nearestWord(word: string, vocabulary: Vocabulary): string | undefined {
  const near = misspellingKeys(word).flatMap((key) => wordsWithKey(vocabulary, key));
  let best: number | undefined;
  for (const number of [...new Set(near)].sort((a, b) => a - b)) {
    const candidate = vocabulary.words[number] ?? '';
    if (candidate === word) return word;
    if (candidate.length < SHORTEST - 1 || !isOneSlipAway(word, candidate)) continue;
    if (best === undefined || (vocabulary.counts[number] ?? 0) > (vocabulary.counts[best] ?? 0)) {
      best = number;
    }
  }
  return best === undefined ? undefined : vocabulary.words[best];
}

/**
 * A text's words with each unknown one replaced by the most frequent known word that is one slip
 * away: a letter too many, too few, wrong, or swapped with its neighbour. Short words and numbers stay.
 */
export function repairWords(words: readonly string[], vocabulary: Vocabulary): string[] {
  return words.map((word) =>
    word.length < SHORTEST || !LETTERS.test(word) ? word : (nearestWord(word, vocabulary) ?? word),
  );
}
