import { BLOCKS, type Block, type Features } from './extract-features';

/** The features a model knows, numbered by block and then by hash. */
export interface FeatureTable {
  readonly hashes: Uint32Array;
  /** Where each block of `BLOCKS` starts in `hashes`, and at last where the last one ends. */
  readonly blockStart: Uint32Array;
  /** Inverse document frequency per feature: `ln((1 + n) / (1 + df)) + 1`. */
  readonly idf: Float32Array;
  /** Inverse document frequency of a feature that no example has. */
  readonly unknownIdf: number;
}

function idf(examples: number, frequency: number): number {
  return Math.log((1 + examples) / (1 + frequency)) + 1;
}

function sortedHashes(examples: readonly Features[], block: Block): Uint32Array {
  const all = new Uint32Array(examples.reduce((sum, features) => sum + features[block].length, 0));
  let at = 0;
  for (const features of examples) {
    all.set(features[block], at);
    at += features[block].length;
  }
  return all.sort();
}

/** How often each value of a sorted array occurs. */
function countRuns(sorted: Uint32Array): { values: number[]; counts: number[] } {
  const values: number[] = [];
  const counts: number[] = [];
  for (let at = 0; at < sorted.length; ) {
    const value = sorted[at] ?? 0;
    const from = at;
    while (at < sorted.length && sorted[at] === value) at += 1;
    values.push(value);
    counts.push(at - from);
  }
  return { values, counts };
}

export function buildFeatureTable(examples: readonly Features[]): FeatureTable {
  const hashes: number[] = [];
  const frequencies: number[] = [];
  const blockStart = new Uint32Array(BLOCKS.length + 1);
  BLOCKS.forEach((block, number) => {
    const { values, counts } = countRuns(sortedHashes(examples, block));
    for (const value of values) hashes.push(value);
    for (const count of counts) frequencies.push(count);
    blockStart[number + 1] = hashes.length;
  });
  return {
    hashes: Uint32Array.from(hashes),
    blockStart,
    idf: Float32Array.from(frequencies, (frequency) => idf(examples.length, frequency)),
    unknownIdf: idf(examples.length, 0),
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
