import type { FeatureTable } from '../features/feature-table';
import type { Logistic } from '../training/fit-logistic';

/** A linear decision on the features of a passage. */
export interface AlarmDecision {
  readonly table: FeatureTable;
  /** Per feature of the table; above 0 speaks for an alarm. */
  readonly weights: Float32Array;
  readonly bias: number;
}

/** What was learnt of alarms. */
export interface AlarmModel extends AlarmDecision {
  /** Turns the decision into the chance of an alarm. */
  readonly calibration: Logistic;
}
