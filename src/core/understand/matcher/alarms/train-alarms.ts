import { buildFeatureTable } from '../features/feature-table';
import type { Features } from '../features/extract-features';
import type { ConceptTerms } from '../features/find-concepts';
import { numberFeatures } from '../features/number-features';
import type { Lesson } from '../matcher';
import { fitLogistic, type Logistic, type Sample } from '../training/fit-logistic';
import { shuffled } from '../training/seeded-random';
import { type SparseRows, trainClassifier } from '../training/train-classifier';
import { TUNING } from '../tuning';
import type { AlarmDecision, AlarmModel } from './alarm-model';
import { readPassage, valuesOf, weighPassage } from './weigh-passage';

const { cost, folds, prior, pull } = TUNING.alarms;

interface ReadLesson extends Omit<Lesson, 'passage'> {
  readonly features: Features;
}

/** Each lesson counts as an article of its own: the fewer have a feature, the more it says. */
function buildTable(lessons: readonly ReadLesson[]): AlarmDecision['table'] {
  const owned = lessons.map(({ features }, article) => ({ features, article }));
  return buildFeatureTable(owned, lessons.length);
}

function toRows(table: AlarmDecision['table'], lessons: readonly ReadLesson[]): SparseRows {
  const known = lessons.map(({ features }) => numberFeatures(table, features).known);
  const start = new Int32Array(known.length + 1);
  known.forEach(({ length }, at) => {
    start[at + 1] = (start[at] ?? 0) + length;
  });
  const features = new Int32Array(start[known.length] ?? 0);
  const values = new Float32Array(features.length);
  known.forEach((row, at) => {
    features.set(row, start[at]);
    values.set(valuesOf(table, row), start[at]);
  });
  return { start, features, values, width: table.hashes.length };
}

/** The weight of each feature: the sum over the rows that have it. */
function toPrimal(
  { start, features, values, width }: SparseRows,
  duals: Float64Array,
): Float32Array {
  const weights = new Float32Array(width);
  duals.forEach((dual, row) => {
    for (let at = start[row] ?? 0; at < (start[row + 1] ?? 0); at += 1) {
      const feature = features[at] ?? 0;
      weights[feature] = (weights[feature] ?? 0) + dual * (values[at] ?? 0);
    }
  });
  return weights;
}

function learn(inOrder: readonly ReadLesson[]): AlarmDecision {
  const lessons = [...shuffled(inOrder.length, 0)].flatMap((at) => inOrder[at] ?? []);
  const table = buildTable(lessons);
  const rows = toRows(table, lessons);
  const { weights, bias } = trainClassifier(rows, {
    sign: Float64Array.from(lessons, ({ isAlarm }) => (isAlarm ? 1 : -1)),
    cost: Float64Array.from(lessons, ({ weight }) => cost * weight),
  });
  return { table, weights: toPrimal(rows, weights), bias };
}

/** Leaves out doubtful alarms that what is learnt from the other lessons takes for none. */
function leaveOutDoubtful(lessons: readonly ReadLesson[]): readonly ReadLesson[] {
  const decision = learn(lessons.filter(({ isDoubtful }) => !isDoubtful));
  return lessons.filter(
    ({ isDoubtful, features }) => !isDoubtful || weighPassage(decision, features) > 0,
  );
}

/** What decisions are worth, by lessons that were held back from the one that decides on them. */
function calibrate(lessons: readonly ReadLesson[]): Logistic {
  const samples: Sample[] = [];
  for (let fold = 0; fold < folds; fold += 1) {
    const isHeld = (_: unknown, at: number): boolean => at % folds === fold;
    const decision = learn(lessons.filter((_, at) => !isHeld(_, at)));
    for (const { features, isAlarm, weight } of lessons.filter(isHeld)) {
      samples.push({ inputs: [weighPassage(decision, features)], isTrue: isAlarm, weight });
    }
  }
  return fitLogistic(samples, prior, pull);
}

/** Where nobody taught alarms there are none. */
const NEVER: Logistic = { offset: Number.MIN_SAFE_INTEGER, weights: [0] };

/** Learns to tell passages that may be an attack from others. */
export function trainAlarms(written: readonly Lesson[], terms: ConceptTerms): AlarmModel {
  const read = written.map(({ passage, ...lesson }) => ({
    ...lesson,
    features: readPassage(passage, terms),
  }));
  const lessons = leaveOutDoubtful(read);
  const isTaught = lessons.some(({ isAlarm }) => isAlarm);
  return { ...learn(lessons), calibration: isTaught ? calibrate(lessons) : NEVER };
}
