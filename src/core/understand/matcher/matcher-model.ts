import type { FeatureTable } from './feature-table';
import type { Logistic } from './fit-logistic';
import type { Lexicon } from './matcher';
import type { PhraseIndex } from './phrase-index';
import type { Vocabulary } from './vocabulary';

/** The examples a model was trained on, one entry each: titles, phrases, messages, texts. */
export interface Examples {
  /** Number of the article in `MatcherModel.ids`. */
  readonly article: Int32Array;
  readonly texts: readonly string[];
  /** 1 where an example is an article's text: too long to be called the nearest phrase. */
  readonly weak: Uint8Array;
}

/**
 * One linear decision per article, in dual form: `bias + Σ weight · product with the example`.
 * The weights of article `a` span `start[a] .. start[a + 1]`.
 */
export interface Classifier {
  readonly start: Int32Array;
  readonly examples: Int32Array;
  readonly weights: Float32Array;
  readonly bias: Float32Array;
}

/** Everything a matcher needs, as plain data. */
export interface MatcherModel {
  readonly ids: readonly string[];
  readonly examples: Examples;
  readonly table: FeatureTable;
  readonly index: PhraseIndex;
  readonly classifier: Classifier;
  readonly calibration: Logistic;
  readonly vocabulary: Vocabulary;
  readonly lexicon: Lexicon;
}
