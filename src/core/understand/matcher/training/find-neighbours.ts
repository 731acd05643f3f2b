import { blockOf } from '../features/block-scales';
import { BLOCKS } from '../features/extract-features';
import { createTopList } from '../ranking/top-list';
import type { TrainingSet } from './training-set';
import { TUNING } from '../tuning';

/** The examples of other articles that are most like each example, best first. */
export type Neighbours = readonly (readonly number[])[];

interface Workspace {
  readonly sums: Float32Array;
  readonly touched: number[];
}

/** Adds a feature's part in the products of all examples that have it. */
function addFeature({ index, table }: TrainingSet, feature: number, space: Workspace): void {
  const { sums, touched } = space;
  const end = index.start[feature + 1] ?? 0;
  const block = blockOf(table, feature) * index.size;
  const square = (table.idf[feature] ?? 0) ** 2;
  for (let at = index.start[feature] ?? 0; at < end; at += 1) {
    const other = index.examples[at] ?? 0;
    if (sums[other] === 0) touched.push(other);
    sums[other] = (sums[other] ?? 0) + square * (index.scales[block + other] ?? 0);
  }
}

function frequency({ index }: TrainingSet, feature: number): number {
  return (index.start[feature + 1] ?? 0) - (index.start[feature] ?? 0);
}

/**
 * Adds up the products with one example over its words, pairs and concepts. Letter groups are many
 * and say little more, and so do the most frequent words.
 */
function addProducts(set: TrainingSet, example: number, space: Workspace): void {
  const grams = set.table.blockStart[BLOCKS.indexOf('gram')] ?? 0;
  for (const feature of set.rows[example] ?? []) {
    if (feature >= grams) break;
    if (frequency(set, feature) <= TUNING.neighbours.mostFrequent) addFeature(set, feature, space);
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
