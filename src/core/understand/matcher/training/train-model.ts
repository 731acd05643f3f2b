import { trainAlarms } from '../alarms/train-alarms';
import { calibrate } from './calibrate';
import { indexConcepts } from '../features/find-concepts';
import { gatherExamples } from './gather-examples';
import type { MatcherArticle, MatcherOptions } from '../matcher';
import type { MatcherModel } from '../model/matcher-model';
import { gatherOthers } from './gather-others';
import { trainLinearModel } from './train-linear-model';
import { buildVocabulary } from '../text/vocabulary';

function byId(a: MatcherArticle, b: MatcherArticle): number {
  if (a.id === b.id) return 0;
  return a.id < b.id ? -1 : 1;
}

function assertDistinct(sorted: readonly MatcherArticle[]): void {
  const twice = sorted.find((article, at) => article.id === sorted[at - 1]?.id);
  if (twice)
    throw new Error(`Two articles have the id "${twice.id}"; a matcher needs distinct ids.`);
}

/** Learns to tell the articles apart. The order of the articles does not matter. */
export function trainModel(
  articles: readonly MatcherArticle[],
  { lexicon = { concepts: [] }, others = [], lessons = [] }: MatcherOptions = {},
): MatcherModel {
  const sorted = [...articles].sort(byId);
  assertDistinct(sorted);
  const terms = indexConcepts(lexicon);
  const ours = gatherExamples(sorted, terms);
  const foreign = gatherOthers(others, terms, sorted.length);
  const examples = [...ours, ...foreign];
  const { articles: calibration, others: otherCalibration } = calibrate(examples, sorted.length); // first: its working memory is free again when the model grows
  return {
    ids: sorted.map(({ id }) => id),
    texts: examples.map(({ text }) => text),
    ...trainLinearModel(examples, sorted.length),
    calibration,
    vocabulary: buildVocabulary(ours.map(({ words }) => words)),
    lexicon,
    others: {
      owners: Int32Array.from(foreign, ({ article }) => article - sorted.length),
      calibration: otherCalibration,
    },
    alarms: trainAlarms(lessons, terms),
  };
}
