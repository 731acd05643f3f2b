import { BLOCKS, type Features } from './extract-features';
import { type FeatureTable, findFeature } from './feature-table';

/** The numbers, in rising order, of those features of a text that the table knows. */
export function numberFeatures(table: FeatureTable, features: Features): Int32Array {
  const numbers: number[] = [];
  BLOCKS.forEach((name, block) => {
    for (const hash of features[name]) {
      const number = findFeature(table, block, hash);
      if (number >= 0) numbers.push(number);
    }
  });
  return Int32Array.from(numbers);
}
