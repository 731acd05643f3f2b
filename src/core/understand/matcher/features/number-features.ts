import { BLOCKS, type Features } from './extract-features';
import { type FeatureTable, findFeature } from './feature-table';

export interface NumberedFeatures {
  /** The numbers, in rising order, of the features that the table knows. */
  readonly known: Int32Array;
  /** How many others there are, per block of `BLOCKS`. */
  readonly unknown: Int32Array;
}

export function numberFeatures(table: FeatureTable, features: Features): NumberedFeatures {
  const known: number[] = [];
  const unknown = new Int32Array(BLOCKS.length);
  BLOCKS.forEach((name, block) => {
    for (const hash of features[name]) {
      const number = findFeature(table, block, hash);
      if (number >= 0) known.push(number);
      else unknown[block] = (unknown[block] ?? 0) + 1;
    }
  });
  return { known: Int32Array.from(known), unknown };
}
