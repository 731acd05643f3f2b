import type { AlarmModel } from '../alarms/alarm-model';
import type { Logistic } from '../training/fit-logistic';
import type { Lexicon } from '../matcher';
import type { MatcherModel } from './matcher-model';

/** First line of an encoded model. A change of format, features or tuning changes the number. */
export const MODEL_MARK = 'mfa-helpdesk matcher model 4';

/** All of a model that is not an array of numbers; one line of JSON. */
export interface ModelHeader {
  readonly ids: readonly string[];
  readonly texts: readonly string[];
  readonly words: readonly string[];
  readonly unknownIdf: number;
  readonly size: number;
  readonly calibration: Logistic;
  readonly otherCalibration: Logistic;
  readonly lexicon: Lexicon;
  readonly alarms: Pick<AlarmModel, 'bias' | 'calibration'> & { readonly unknownIdf: number };
  /** Number of entries of each array, in the order of `arraysOf`. */
  readonly lengths: readonly number[];
}

type NumberArray = Int32Array | Uint32Array | Uint8Array | Float32Array;

/** The arrays of a model in the order in which they are encoded; `decodeModel` reads the same order. */
export function arraysOf(model: MatcherModel): readonly NumberArray[] {
  const { exampleStart, table, index, classifier, vocabulary, others, alarms } = model;
  return [
    ...[exampleStart, table.hashes, table.blockStart, table.idf],
    ...[index.start, index.examples, index.scales],
    ...[classifier.start, classifier.examples, classifier.weights, classifier.bias],
    ...[vocabulary.counts, vocabulary.keys, vocabulary.keyWords],
    others.owners,
    ...[alarms.table.hashes, alarms.table.blockStart, alarms.table.idf, alarms.weights],
  ];
}

/** The next place, in bytes, where an array of any kind may start. */
export function alignedAfter(position: number): number {
  return Math.ceil(position / 8) * 8;
}
