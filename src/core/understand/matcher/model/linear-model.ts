import type { FeatureTable } from '../features/feature-table';
import type { PhraseIndex } from '../features/phrase-index';

/**
 * One linear decision per article, in dual form: `bias + Σ weight · product with the example`.
 * The weights of article `a` span `start[a] .. start[a + 1]`: those above 0 first, then those below
 * from the heaviest to the lightest, so that a sum that falls is soon known to end below a bar.
 */
export interface Classifier {
  readonly start: Int32Array;
  readonly examples: Int32Array;
  readonly weights: Float32Array;
  readonly bias: Float32Array;
}

/** What was learnt from examples; articles and examples are numbers. */
export interface LinearModel {
  /** The examples of article `a` are `exampleStart[a] .. exampleStart[a + 1]`. */
  readonly exampleStart: Int32Array;
  readonly table: FeatureTable;
  readonly index: PhraseIndex;
  readonly classifier: Classifier;
}
