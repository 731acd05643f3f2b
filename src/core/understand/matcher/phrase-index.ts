import { blockOf, blockScales } from './block-scales';
import { BLOCKS } from './extract-features';
import type { FeatureTable } from './feature-table';

/** Which examples have which feature. A feature counts once in an example, so no values are kept. */
export interface PhraseIndex {
  readonly size: number;
  /** Where the examples of each feature start in `examples`; one entry more than features. */
  readonly start: Int32Array;
  readonly examples: Int32Array;
  /** `blockScales` of every example: all of the first block, then all of the next. */
  readonly scales: Float32Array;
}

/** Features by number, each text's own in rising order. */
export type Rows = readonly Int32Array[];

function countFeatures(table: FeatureTable, rows: Rows): Int32Array {
  const start = new Int32Array(table.hashes.length + 1);
  for (const row of rows) for (const feature of row) start[feature + 1] = (start[feature + 1] ?? 0) + 1;
  for (let at = 1; at < start.length; at += 1) start[at] = (start[at] ?? 0) + (start[at - 1] ?? 0);
  return start;
}

function scalesOf(table: FeatureTable, rows: Rows): Float32Array {
  const scales = new Float32Array(rows.length * BLOCKS.length);
  rows.forEach((row, example) => {
    blockScales(table, row).forEach((scale, block) => {
      scales[block * rows.length + example] = scale;
    });
  });
  return scales;
}

export function buildPhraseIndex(table: FeatureTable, rows: Rows): PhraseIndex {
  const start = countFeatures(table, rows);
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

function addFeature(sums: Float32Array, index: PhraseIndex, feature: number, value: number): void {
  const { examples } = index;
  const end = index.start[feature + 1] ?? 0;
  for (let at = index.start[feature] ?? 0; at < end; at += 1) {
    const example = examples[at] ?? 0;
    sums[example] = (sums[example] ?? 0) + value;
  }
}

/** The inner product of a text's vector with every example's. */
export function productsWithExamples(
  table: FeatureTable,
  index: PhraseIndex,
  features: Int32Array,
): Float32Array {
  const products = new Float32Array(index.size);
  const sums = new Float32Array(index.size);
  const scales = blockScales(table, features);
  let at = 0;
  for (let block = 0; block < BLOCKS.length; block += 1) {
    sums.fill(0);
    const from = at;
    for (; at < features.length && blockOf(table, features[at] ?? 0) === block; at += 1) {
      const feature = features[at] ?? 0;
      addFeature(sums, index, feature, (scales[block] ?? 0) * (table.idf[feature] ?? 0) ** 2);
    }
    if (at > from) addScaled(products, sums, index.scales.subarray(block * index.size));
  }
  return products;
}

function addScaled(products: Float32Array, sums: Float32Array, scales: Float32Array): void {
  for (let example = 0; example < products.length; example += 1) {
    products[example] = (products[example] ?? 0) + (sums[example] ?? 0) * (scales[example] ?? 0);
  }
}
