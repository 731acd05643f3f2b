import { hashText, hashUnit } from './hash-text';
import type { Words } from '../text/read-words';
import { TUNING } from '../tuning';

/** Kinds of feature, in the order in which a model numbers them. */
export const BLOCKS = ['word', 'pair', 'concept', 'gram'] as const;
export type Block = (typeof BLOCKS)[number];

/** The features of a text per block, as unsigned 32-bit hashes, each once, in rising order. */
export type Features = Readonly<Record<Block, Uint32Array>>;

const SEEDS: Readonly<Record<Block, number>> = {
  word: 0x811c9dc5,
  pair: 0x2f0b4a27,
  concept: 0x6d1c55e3,
  gram: 0x9e3779b1,
};
const SPACE = 32;

function distinct(hashes: readonly number[]): Uint32Array {
  const sorted = Uint32Array.from(hashes).sort();
  let kept = 0;
  for (let at = 0; at < sorted.length; at += 1) {
    if (at > 0 && sorted[at] === sorted[at - 1]) continue;
    sorted[kept] = sorted[at] ?? 0;
    kept += 1;
  }
  return sorted.slice(0, kept);
}

function pairsOf(stems: readonly string[]): number[] {
  return stems.slice(1).map((second, at) => {
    const first = hashText(SEEDS.pair, stems[at] ?? '');
    return hashText(hashUnit(first, SPACE), second);
  });
}

function addGrams(grams: number[], padded: string): void {
  const { from, to } = TUNING.gramLengths;
  for (let start = 0; start + from <= padded.length; start += 1) {
    const end = Math.min(start + to, padded.length);
    let hash = SEEDS.gram;
    for (let at = start; at < end; at += 1) {
      hash = hashUnit(hash, padded.charCodeAt(at));
      if (at - start + 1 >= from) grams.push(hash >>> 0);
    }
  }
}

function gramsOf(words: readonly string[]): number[] {
  const grams: number[] = [];
  for (const word of words) addGrams(grams, ` ${word} `);
  return grams;
}

/** The hash under which a stem counts in the `word` block. */
export function hashStem(stem: string): number {
  return hashText(SEEDS.word, stem);
}

/** Stemmed words, pairs of neighbouring stems, concepts, and the letter groups inside each word. */
export function extractFeatures({ words, stems }: Words, concepts: readonly string[]): Features {
  return {
    word: distinct(stems.map(hashStem)),
    pair: distinct(pairsOf(stems)),
    concept: distinct(concepts.map((name) => hashText(SEEDS.concept, name))),
    gram: distinct(gramsOf(words)),
  };
}
