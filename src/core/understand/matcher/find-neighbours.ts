import { blockOf } from './block-scales';
import { BLOCKS } from './extract-features';
import { createTopList } from './top-list';
import type { TrainingSet } from './training-set';
import { TUNING } from './tuning';

/** The examples of other articles that are most like each example, best first. */
export type Neighbours = readonly (readonly number[])[];

interface Workspace {
  readonly sums: Float32Array;
  readonly touched: number[];
}

/**
 * Adds up the products with one example over its words, pairs and concepts. Letter groups are many
 * and say little more, and so do the most frequent words.
 */
function addProducts(set: TrainingSet, example: number, { sums, touched }: Workspace): void {
  const { index, table } = set;
  const grams = table.blockStart[BLOCKS.indexOf('gram')] ?? 0;
  for (const feature of set.rows[example] ?? []) {
    if (feature >= grams) break;
    const from = index.start[feature] ?? 0;
    const end = index.start[feature + 1] ?? 0;
    if (end - from > TUNING.neighbours.mostFrequent) continue;
    const block = blockOf(table, feature) * index.size;
    const square = (table.idf[feature] ?? 0) ** 2;
    for (let at = from; at < end; at += 1) {
      const other = index.examples[at] ?? 0;
      if (sums[other] === 0) touched.push(other);
      sums[other] = (sums[other] ?? 0) + square * (index.scales[block + other] ?? 0);
    }
  }
}

function nearestOthers(set: TrainingSet, example: number, space: Workspace): number[] {
  addProducts(set, example, space);
  const { sums, touched } = space;
  const top = createTopList(TUNING.neighbours.perExample);
  for (const other of touched) {
    if (set.article[other] !== set.article[example]) top.add(other, sums[other] ?? 0);
    sums[other] = 0;
  }
  touched.length = 0;
  return top.best();
}

export function findNeighbours(set: TrainingSet): Neighbours {
  const space = { sums: new Float32Array(set.index.size), touched: [] };
  return set.rows.map((_, example) => nearestOthers(set, example, space));
}
