import type { Logistic } from './fit-logistic';
import type { LinearModel } from './linear-model';
import type { Lexicon } from './matcher';
import type { Vocabulary } from './vocabulary';

/** Everything a matcher needs, as plain data. */
export interface MatcherModel extends LinearModel {
  readonly ids: readonly string[];
  /** The text of each example: a title, phrase or message, or the beginning of an answer. */
  readonly texts: readonly string[];
  /** Turns the evidence for a candidate into its chance. */
  readonly calibration: Logistic;
  readonly vocabulary: Vocabulary;
  readonly lexicon: Lexicon;
}
