import { buildFeatureTable, type FeatureTable } from '../features/feature-table';
import type { Example } from './gather-examples';
import { numberFeatures } from '../features/number-features';
import { buildPhraseIndex, type PhraseIndex, type Rows } from '../features/phrase-index';
import type { SparseRows } from './train-classifier';

/** All that training reads. Lists have one entry per example; examples are in order of article. */
export interface TrainingSet {
  /** The examples of article `a` are `exampleStart[a] .. exampleStart[a + 1]`; those after the last are others'. */
  readonly exampleStart: Int32Array;
  readonly article: Int32Array;
  readonly weight: Float64Array;
  readonly table: FeatureTable;
  readonly index: PhraseIndex;
  readonly rows: Rows;
}

function startsOf(examples: readonly Example[], articleCount: number): Int32Array {
  const start = new Int32Array(articleCount + 1);
  for (const { article } of examples) {
    if (article < articleCount) start[article + 1] = (start[article + 1] ?? 0) + 1;
  }
  for (let at = 1; at < start.length; at += 1) start[at] = (start[at] ?? 0) + (start[at - 1] ?? 0);
  return start;
}

export function buildTrainingSet(examples: readonly Example[], articleCount: number): TrainingSet {
  const ownerCount = Math.max(articleCount, 1 + (examples.at(-1)?.article ?? 0));
  const table = buildFeatureTable(examples, ownerCount);
  const rows = examples.map(({ features }) => numberFeatures(table, features).known);
  return {
    exampleStart: startsOf(examples, articleCount),
    article: Int32Array.from(examples, ({ article }) => article),
    weight: Float64Array.from(examples, ({ weight }) => weight),
    table,
    index: buildPhraseIndex(table, rows),
    rows,
  };
}

/** Gives the features of a few examples small numbers of their own, so that a problem fits a cache. */
export interface Renumbering {
  readonly number: Int32Array;
  readonly round: Int32Array;
  current: number;
}

export function createRenumbering({ hashes }: FeatureTable): Renumbering {
  return {
    number: new Int32Array(hashes.length),
    round: new Int32Array(hashes.length),
    current: 0,
  };
}

function numberOf(renumbering: Renumbering, feature: number, next: number): number {
  const { number, round, current } = renumbering;
  if (round[feature] === current) return number[feature] ?? 0;
  round[feature] = current;
  number[feature] = next;
  return next;
}

function rowStarts(rows: Rows, examples: Int32Array): Int32Array {
  const start = new Int32Array(examples.length + 1);
  examples.forEach((example, at) => {
    start[at + 1] = (start[at] ?? 0) + (rows[example]?.length ?? 0);
  });
  return start;
}

/** The vectors of some examples, with features renumbered from 0 in order of appearance. */
export function gatherRows(
  { rows, table, index }: TrainingSet,
  examples: Int32Array,
  renumbering: Renumbering,
): SparseRows {
  const start = rowStarts(rows, examples);
  const features = new Int32Array(start[examples.length] ?? 0);
  const values = new Float32Array(features.length);
  renumbering.current += 1;
  let width = 0;
  let at = 0;
  for (const example of examples) {
    let block = 0;
    for (const feature of rows[example] ?? []) {
      while (feature >= (table.blockStart[block + 1] ?? 0)) block += 1;
      const number = numberOf(renumbering, feature, width);
      if (number === width) width += 1;
      features[at] = number;
      values[at] = (table.idf[feature] ?? 0) * (index.scales[block * index.size + example] ?? 0);
      at += 1;
    }
  }
  return { start, features, values, width };
}
