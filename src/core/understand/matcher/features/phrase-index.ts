import { blockScales, blockSquares } from './block-scales';
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

/** Adds to every example the squared IDF of those of the features that it has. */
function addShared(
  table: FeatureTable,
  { start, examples }: PhraseIndex,
  features: Int32Array,
  shared: Float32Array,
): void {
  for (const feature of features) {
    const square = (table.idf[feature] ?? 0) ** 2;
    const end = start[feature + 1] ?? 0;
    for (let at = start[feature] ?? 0; at < end; at += 1) {
      const example = examples[at] ?? 0;
      shared[example] = (shared[example] ?? 0) + square;
    }
  }
}

/** The part of a text's features, which are in rising order, that belongs to one block. */
function featuresOf(table: FeatureTable, features: Int32Array, block: number): Int32Array {
  const end = table.blockStart[block + 1] ?? 0;
  const start = table.blockStart[block] ?? 0;
  return features.filter((feature) => feature >= start && feature < end);
}

/**
 * The product of every example's vector with that of a text whose blocks have the given scales. Every message waits
 * for this: block by block, what is added to fits a processor's cache, and it takes half the time of all at once.
 */
export function productsWithAll(
  table: FeatureTable,
  index: PhraseIndex,
  features: Int32Array,
  scales: Float64Array,
): Float32Array {
  const { size, scales: own } = index;
  const products = new Float32Array(size);
  const shared = new Float32Array(size);
  scales.forEach((scale, block) => {
    const ofBlock = featuresOf(table, features, block);
    if (ofBlock.length === 0) return;
    addShared(table, index, ofBlock, shared.fill(0));
    addProducts(products, shared, own.subarray(block * size, (block + 1) * size), scale);
  });
  return products;
}

function addProducts(
  products: Float32Array,
  shared: Float32Array,
  own: Float32Array,
  scale: number,
): void {
  for (let example = 0; example < products.length; example += 1) {
    const part = (shared[example] ?? 0) * (own[example] ?? 0) * scale;
    products[example] = (products[example] ?? 0) + part;
  }
}
