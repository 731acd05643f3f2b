import type { FeatureTable } from './feature-table';
import type { PhraseIndex } from './phrase-index';

/** Which examples count, and whose they are. */
export interface Owners {
  readonly article: Int32Array;
  readonly isUsed: Uint8Array;
  readonly articleCount: number;
}

function addWord(index: PhraseIndex, owners: Owners, word: number, weight: number, sums: Float64Array, last: Int32Array): void {
  for (let at = index.start[word] ?? 0; at < (index.start[word + 1] ?? 0); at += 1) {
    const example = index.examples[at] ?? 0;
    const article = owners.article[example] ?? 0;
    if (owners.isUsed[example] !== 1 || last[article] === word) continue;
    last[article] = word;
    sums[article] = (sums[article] ?? 0) + weight;
  }
}

/** Share, 0..1, of the IDF of a text's words that each article knows; words nobody knows weigh most. */
export function coverWords(
  table: FeatureTable,
  index: PhraseIndex,
  owners: Owners,
  stems: Int32Array,
): Float64Array {
  const sums = new Float64Array(owners.articleCount);
  const last = new Int32Array(owners.articleCount).fill(-1);
  let total = 0;
  for (const word of stems) {
    const weight = word < 0 ? table.unknownIdf : (table.idf[word] ?? 0);
    total += weight;
    if (word >= 0) addWord(index, owners, word, weight, sums, last);
  }
  return total > 0 ? sums.map((sum) => sum / total) : sums;
}
