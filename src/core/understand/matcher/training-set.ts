import { blockOf } from './block-scales';
import type { FeatureTable } from './feature-table';
import type { PhraseIndex, Rows } from './phrase-index';
import type { SparseRows } from './train-classifier';

/** All that training reads. Lists have one entry per example. */
export interface TrainingSet {
  readonly articleCount: number;
  readonly article: Int32Array;
  readonly weight: Float64Array;
  /** 1 for an article's text, which is no question that anyone asks. */
  readonly weak: Uint8Array;
  readonly table: FeatureTable;
  readonly index: PhraseIndex;
  readonly rows: Rows;
}

/** Gives the features of a few examples small numbers of their own, so that a problem fits a cache. */
export interface Renumbering {
  readonly number: Int32Array;
  readonly round: Int32Array;
  current: number;
}

export function createRenumbering(table: FeatureTable): Renumbering {
  const size = table.hashes.length;
  return { number: new Int32Array(size), round: new Int32Array(size), current: 0 };
}

/** The vectors of some examples, with features renumbered from 0 in order of appearance. */
export function gatherRows(
  { rows, table, index }: TrainingSet,
  examples: Int32Array,
  renumbering: Renumbering,
): SparseRows {
  const start = new Int32Array(examples.length + 1);
  examples.forEach((example, at) => {
    start[at + 1] = (start[at] ?? 0) + (rows[example]?.length ?? 0);
  });
  const features = new Int32Array(start[examples.length] ?? 0);
  const values = new Float32Array(features.length);
  renumbering.current += 1;
  let width = 0;
  let at = 0;
  for (const example of examples) {
    for (const feature of rows[example] ?? []) {
      if (renumbering.round[feature] !== renumbering.current) {
        renumbering.round[feature] = renumbering.current;
        renumbering.number[feature] = width;
        width += 1;
      }
      features[at] = renumbering.number[feature] ?? 0;
      const scale = index.scales[blockOf(table, feature) * index.size + example] ?? 0;
      values[at] = (table.idf[feature] ?? 0) * scale;
      at += 1;
    }
  }
  return { start, features, values, width };
}
