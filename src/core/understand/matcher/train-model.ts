import { calibrate } from './calibrate';
import { indexConcepts } from './find-concepts';
import { gatherExamples } from './gather-examples';
import type { MatcherArticle, MatcherOptions } from './matcher';
import type { MatcherModel } from './matcher-model';
import { trainLinearModel } from './train-linear-model';
import { buildVocabulary } from './vocabulary';

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
  { lexicon = { concepts: [] } }: MatcherOptions = {},
): MatcherModel {
  const sorted = [...articles].sort(byId);
  assertDistinct(sorted);
  const examples = gatherExamples(sorted, indexConcepts(lexicon));
  const calibration = calibrate(examples, sorted.length); // first: its working memory is free again when the model grows
  return {
    ids: sorted.map(({ id }) => id),
    texts: examples.map(({ text }) => text),
    ...trainLinearModel(examples, sorted.length),
    calibration,
    vocabulary: buildVocabulary(examples.map(({ words }) => words)),
    lexicon,
  };
}
