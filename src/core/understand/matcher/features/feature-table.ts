import { BLOCKS, type Block, type Features } from './extract-features';

/** The features a model knows, numbered by block and then by hash. */
export interface FeatureTable {
  readonly hashes: Uint32Array;
  /** Where each block of `BLOCKS` starts in `hashes`, and at last where the last one ends. */
  readonly blockStart: Uint32Array;
  /** Inverse frequency among articles, per feature: `ln((1 + articles) / (1 + those with it)) + 1`. */
  readonly idf: Float32Array;
  /** The same of a feature that no article has. */
  readonly unknownIdf: number;
}

/** An example's features, and the number of its article. */
export interface Owned {
  readonly features: Features;
  readonly article: number;
}

/** A hash of 32 bits and an article's number share the 53 bits of a number. */
const MOST_ARTICLES = 2 ** 21;

function idf(articles: number, frequency: number): number {
  return Math.log((1 + articles) / (1 + frequency)) + 1;
}

/** Every example's hashes with its article's number, as one sortable number each. */
function sortedPairs(examples: readonly Owned[], block: Block): Float64Array {
  const size = examples.reduce((sum, { features }) => sum + features[block].length, 0);
  const pairs = new Float64Array(size);
  let at = 0;
  for (const { features, article } of examples) {
    for (const hash of features[block]) {
      pairs[at] = hash * MOST_ARTICLES + article;
      at += 1;
    }
  }
  return pairs.sort();
}

/** The distinct hashes of a block, in rising order, and how many articles have each. */
function countArticles(
  examples: readonly Owned[],
  block: Block,
): { hashes: number[]; counts: number[] } {
  const hashes: number[] = [];
  const counts: number[] = [];
  let previous = -1;
  for (const pair of sortedPairs(examples, block)) {
    if (pair === previous) continue;
    previous = pair;
    const hash = Math.floor(pair / MOST_ARTICLES);
    if (hash !== hashes.at(-1)) {
      hashes.push(hash);
      counts.push(0);
    }
    counts.push((counts.pop() ?? 0) + 1);
  }
  return { hashes, counts };
}

/** Numbers the features of all examples; the rarer among articles, the higher the IDF. */
export function buildFeatureTable(examples: readonly Owned[], articleCount: number): FeatureTable {
  const hashes: number[] = [];
  const frequencies: number[] = [];
  const blockStart = new Uint32Array(BLOCKS.length + 1);
  BLOCKS.forEach((block, number) => {
    const found = countArticles(examples, block);
    for (const hash of found.hashes) hashes.push(hash);
    for (const count of found.counts) frequencies.push(count);
    blockStart[number + 1] = hashes.length;
  });
  return {
    hashes: Uint32Array.from(hashes),
    blockStart,
    idf: Float32Array.from(frequencies, (frequency) => idf(articleCount, frequency)),
    unknownIdf: idf(articleCount, 0),
  };
}

/** A feature's number in its block of the table, or -1. */
export function findFeature(table: FeatureTable, block: number, hash: number): number {
  let low = table.blockStart[block] ?? 0;
  let high = table.blockStart[block + 1] ?? 0;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((table.hashes[middle] ?? 0) < hash) low = middle + 1;
    else high = middle;
  }
  return low < (table.blockStart[block + 1] ?? 0) && table.hashes[low] === hash ? low : -1;
}
