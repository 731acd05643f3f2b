import type { Logistic } from '../training/fit-logistic';

/** What is known of texts that no article answers; their examples follow those of the articles. */
export interface OtherModel {
  /** The place in `others` of each of these examples. */
  readonly owners: Int32Array;
  /** Turns their lead over the articles' examples into the chance that no article is meant. */
  readonly calibration: Logistic;
}
