import { calibrate } from './calibrate';
import { extractFeatures } from './extract-features';
import { buildFeatureTable } from './feature-table';
import { findConcepts, indexConcepts } from './find-concepts';
import { findNeighbours } from './find-neighbours';
import { type Example, gatherExamples } from './gather-examples';
import type { Lexicon, MatcherArticle, MatcherOptions } from './matcher';
import type { MatcherModel } from './matcher-model';
import { numberFeatures } from './number-features';
import { buildPhraseIndex } from './phrase-index';
import { trainArticles } from './train-articles';
import type { TrainingSet } from './training-set';
import { buildVocabulary } from './vocabulary';

function byId(a: MatcherArticle, b: MatcherArticle): number {
  if (a.id === b.id) return 0;
  return a.id < b.id ? -1 : 1;
}

function assertDistinct(sorted: readonly MatcherArticle[]): void {
  const twice = sorted.find((article, at) => article.id === sorted[at - 1]?.id);
  if (twice) throw new Error(`Two articles have the id "${twice.id}"; a matcher needs distinct ids.`);
}

function trainingSet(examples: readonly Example[], articleCount: number, lexicon: Lexicon): TrainingSet {
  const terms = indexConcepts(lexicon);
  const features = examples.map(({ words }) =>
    extractFeatures(words, findConcepts(words.stems, terms)),
  );
  const table = buildFeatureTable(features);
  const rows = features.map((one) => numberFeatures(table, one));
  return {
    articleCount,
    article: Int32Array.from(examples, ({ article }) => article),
    weight: Float64Array.from(examples, ({ weight }) => weight),
    weak: Uint8Array.from(examples, ({ weight }) => (weight < 1 ? 1 : 0)),
    table,
    index: buildPhraseIndex(table, rows),
    rows,
  };
}

/** Learns to tell the articles apart. The order of the articles does not matter. */
export function trainModel(
  articles: readonly MatcherArticle[],
  { lexicon = { concepts: [] } }: MatcherOptions = {},
): MatcherModel {
  const sorted = [...articles].sort(byId);
  assertDistinct(sorted);
  const examples = gatherExamples(sorted);
  const set = trainingSet(examples, sorted.length, lexicon);
  const neighbours = findNeighbours(set);
  return {
    ids: sorted.map(({ id }) => id),
    examples: { article: set.article, weak: set.weak, texts: examples.map(({ text }) => text) },
    table: set.table,
    index: set.index,
    classifier: trainArticles(set, neighbours, new Uint8Array(examples.length).fill(1)),
    calibration: calibrate(set, neighbours),
    vocabulary: buildVocabulary(examples.map(({ words }) => words.words)),
    lexicon,
  };
}
