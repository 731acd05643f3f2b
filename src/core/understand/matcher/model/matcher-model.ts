import type { AlarmModel } from '../alarms/alarm-model';
import type { Logistic } from '../training/fit-logistic';
import type { LinearModel } from './linear-model';
import type { Lexicon } from '../matcher';
import type { OtherModel } from './other-model';
import type { Vocabulary } from '../text/vocabulary';

/** Everything a matcher needs, as plain data. */
export interface MatcherModel extends LinearModel {
  readonly ids: readonly string[];
  /** The text of each example: a title, phrase or message, or the beginning of an answer; those of the others come last. */
  readonly texts: readonly string[];
  /** Turns the evidence for a candidate into its chance. */
  readonly calibration: Logistic;
  readonly vocabulary: Vocabulary;
  readonly lexicon: Lexicon;
  readonly others: OtherModel;
  readonly alarms: AlarmModel;
}
