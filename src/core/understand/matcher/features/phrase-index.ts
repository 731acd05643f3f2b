import { blockOf, blockScales, blockSquares } from './block-scales';
import { BLOCKS } from './extract-features';
import type { FeatureTable } from './feature-table';

/** Which examples have which feature. A feature counts once in an example, so no values are kept. */
export interface PhraseIndex {
  readonly size: number;
  /** Where the examples of each feature start in `examples`; one entry more than features. */
  readonly start: Int32Array;
  /** Per feature in rising order. */
  readonly examples: Int32Array;
  /** `blockScales` of every example: all of the first block, then all of the next. */
  readonly scales: Float32Array;
}

/** Features by number, each text's own in rising order. */
export type Rows = readonly Int32Array[];

function startsOf(table: FeatureTable, rows: Rows): Int32Array {
  const start = new Int32Array(table.hashes.length + 1);
  for (const row of rows) {
    for (const feature of row) start[feature + 1] = (start[feature + 1] ?? 0) + 1;
  }
  for (let at = 1; at < start.length; at += 1) start[at] = (start[at] ?? 0) + (start[at - 1] ?? 0);
  return start;
}

function scalesOf(table: FeatureTable, rows: Rows): Float32Array {
  const scales = new Float32Array(rows.length * BLOCKS.length);
  rows.forEach((row, example) => {
    blockScales(blockSquares(table, row)).forEach((scale, block) => {
      scales[block * rows.length + example] = scale;
    });
  });
  return scales;
}

export function buildPhraseIndex(table: FeatureTable, rows: Rows): PhraseIndex {
  const start = startsOf(table, rows);
  const next = start.slice();
  const examples = new Int32Array(start[table.hashes.length] ?? 0);
  rows.forEach((row, example) => {
    for (const feature of row) {
      const at = next[feature] ?? 0;
      examples[at] = example;
      next[feature] = at + 1;
    }
  });
  return { size: rows.length, start, examples, scales: scalesOf(table, rows) };
}

/**
 * For every example, the squared IDF of the features it shares with a text: all of the first block,
 * then all of the next. Products of vectors follow from it by the blocks' scales.
 */
export function sharedSquares(
  table: FeatureTable,
  index: PhraseIndex,
  features: Int32Array,
): Float32Array {
  const shared = new Float32Array(index.size * BLOCKS.length);
  const { examples, start } = index;
  for (const feature of features) {
    const block = blockOf(table, feature) * index.size;
    const square = (table.idf[feature] ?? 0) ** 2;
    const end = start[feature + 1] ?? 0;
    for (let at = start[feature] ?? 0; at < end; at += 1) {
      const slot = block + (examples[at] ?? 0);
      shared[slot] = (shared[slot] ?? 0) + square;
    }
  }
  return shared;
}

/** The product of every example's vector with that of a text whose blocks have the given scales. */
export function productsWithAll(
  { size, scales: own }: PhraseIndex,
  shared: Float32Array,
  [first = 0, second = 0, third = 0, fourth = 0]: Float64Array,
): Float32Array {
  const products = new Float32Array(size);
  const part = (slot: number, scale: number): number =>
    (shared[slot] ?? 0) * (own[slot] ?? 0) * scale;
  // Every message waits for this: one pass over all blocks takes half the time of one after the other.
  for (let example = 0; example < size; example += 1) {
    products[example] =
      part(example, first) +
      part(size + example, second) +
      part(2 * size + example, third) +
      part(3 * size + example, fourth);
  }
  return products;
}
