import { type Block, BLOCKS } from './extract-features';
import type { FeatureTable } from './feature-table';
import { TUNING } from '../tuning';

/** The block of `BLOCKS` that a feature number belongs to. */
export function blockOf(table: FeatureTable, feature: number): number {
  let block = 0;
  while (block < BLOCKS.length - 1 && feature >= (table.blockStart[block + 1] ?? 0)) block += 1;
  return block;
}

/** The squared length of each block of a text, over the features the table knows. */
export function blockSquares(table: FeatureTable, features: Int32Array): Float64Array {
  const squares = new Float64Array(BLOCKS.length);
  for (const feature of features) {
    const block = blockOf(table, feature);
    squares[block] = (squares[block] ?? 0) + (table.idf[feature] ?? 0) ** 2;
  }
  return squares;
}

/** The same, with every feature that the table does not know as one of the rarest. */
export function blockSquaresWithUnknown(
  table: FeatureTable,
  features: Int32Array,
  unknown: Int32Array,
): Float64Array {
  return blockSquares(table, features).map(
    (square, block) => square + (unknown[block] ?? 0) * table.unknownIdf ** 2,
  );
}

/**
 * What each block's IDF values are multiplied with to give the block the length that is asked for.
 * A feature's value in a text is its IDF times the scale of its block; 0 for a block without features.
 */
export function blockScales(
  squares: Float64Array,
  weights: Readonly<Record<Block, number>> = TUNING.blockWeights,
): Float64Array {
  return squares.map((square, block) => {
    const name = BLOCKS[block];
    return square > 0 && name !== undefined ? weights[name] / Math.sqrt(square) : 0;
  });
}
