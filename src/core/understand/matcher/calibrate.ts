import { coverWords } from './cover-words';
import { fitLogistic, type Logistic, type Sample } from './fit-logistic';
import type { Neighbours } from './find-neighbours';
import { judgeProducts } from './judge-products';
import type { Classifier } from './matcher-model';
import { productsWithExamples } from './phrase-index';
import { trainArticles } from './train-articles';
import type { TrainingSet } from './training-set';
import { TUNING } from './tuning';
import { bestArticles, evidenceFor, findLeaders } from './weigh-evidence';

/** A part of the examples to train on, and a classifier trained on it. */
interface Fold {
  readonly isUsed: Uint8Array;
  readonly isStranger: (article: number) => boolean;
  readonly classifier: Classifier;
}

const { folds, most, fewest, candidates, strangerWeight, prior, pull } = TUNING.calibration;

/** The place of each example among its article's. */
function placesOf(article: Int32Array, articleCount: number): Int32Array {
  const seen = new Int32Array(articleCount);
  return article.map((owner) => {
    const place = seen[owner] ?? 0;
    seen[owner] = place + 1;
    return place;
  });
}

/**
 * A fold holds back one example in `folds` of each article, and every example of one article in
 * `folds + 1`: the stranger, to whose questions there is no right answer.
 */
function trainFold(set: TrainingSet, neighbours: Neighbours, fold: number): Fold {
  const isStranger = (article: number): boolean => article % (folds + 1) === fold;
  const isUsed = Uint8Array.from(placesOf(set.article, set.articleCount), (place, example) => {
    const owner = set.article[example] ?? 0;
    return isStranger(owner) || (place + owner) % folds === fold ? 0 : 1;
  });
  return { isUsed, isStranger, classifier: trainArticles(set, neighbours, isUsed) };
}

/** The features of an example that are single stems. */
function stemsOf({ rows, table }: TrainingSet, example: number): Int32Array {
  const end = table.blockStart[1] ?? 0;
  return (rows[example] ?? new Int32Array()).filter((feature) => feature < end);
}

/** What the fold's classifier says to one question, for each of the best candidates. */
function askExample(set: TrainingSet, fold: Fold, example: number): Sample[] {
  const { isUsed, isStranger, classifier } = fold;
  const products = productsWithExamples(set.table, set.index, set.rows[example] ?? new Int32Array());
  for (let at = 0; at < products.length; at += 1) if (isUsed[at] === 0) products[at] = 0;
  const { decision, nearest } = judgeProducts(classifier, set, products);
  const owners = { article: set.article, articleCount: set.articleCount, isUsed };
  const coverage = coverWords(set.table, set.index, owners, stemsOf(set, example));
  const owner = set.article[example] ?? 0;
  const leaders = findLeaders(decision);
  return bestArticles(decision, candidates).map((article) => ({
    inputs: evidenceFor({ decision, nearest, coverage }, leaders, article),
    isTrue: article === owner,
    weight: isStranger(owner) ? strangerWeight : 1,
  }));
}

/** Held-back strong examples, evenly thinned to what there is time for. */
function questionsOf(set: TrainingSet, { isUsed }: Fold): number[] {
  const held = [...isUsed.keys()].filter((at) => isUsed[at] === 0 && set.weak[at] === 0);
  const stride = Math.max(1, Math.ceil(held.length / (most / folds)));
  return held.filter((_, at) => at % stride === 0);
}

/** Learns from questions held back from training how the evidence for a candidate becomes its chance. */
export function calibrate(set: TrainingSet, neighbours: Neighbours): Logistic {
  if (set.article.length < fewest) return prior;
  const samples: Sample[] = [];
  for (let number = 0; number < folds; number += 1) {
    const fold = trainFold(set, neighbours, number);
    for (const example of questionsOf(set, fold)) samples.push(...askExample(set, fold, example));
  }
  return fitLogistic(samples, prior, pull);
}
