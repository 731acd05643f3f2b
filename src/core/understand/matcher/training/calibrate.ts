import { bestArticles } from '../ranking/decide-articles';
import { bySize } from './by-size';
import { fitLogistic, type Logistic, type Sample } from './fit-logistic';
import type { Example } from './gather-examples';
import { judgeText } from '../ranking/judge-text';
import type { LinearModel } from '../model/linear-model';
import { weighOthers } from '../ranking/weigh-others';
import { trainLinearModel } from './train-linear-model';
import { TUNING } from '../tuning';
import { calibrationInputs, weighEvidence } from '../ranking/weigh-evidence';

const { parts, folds: foldCounts, sizeToHold, articlesForStrangers } = TUNING.calibration;
const { most, fewest, candidates, strangerWeight, otherWeight } = TUNING.calibration;
const { prior, otherPrior, pull } = TUNING.calibration;

interface Fold {
  readonly kept: readonly Example[];
  /** Questions with an answer among the kept examples. */
  readonly held: readonly Example[];
  /** Questions without one: all examples of their articles are held back. */
  readonly strangers: readonly Example[];
  /** Phrases of others, whole entries of which are held back. */
  readonly others: readonly Example[];
}

/**
 * A fold holds back one example in `parts` of each article that has enough, all of one article
 * in `parts + 1` where there are many articles, and as many of the others.
 */
function splitFold(examples: readonly Example[], articleCount: number, fold: number): Fold {
  const sizes = new Int32Array(articleCount);
  for (const { article } of examples) sizes[article] = (sizes[article] ?? 0) + 1;
  const hasStrangers = articleCount >= articlesForStrangers;
  const kept: Example[] = [];
  const held: Example[] = [];
  const strangers: Example[] = [];
  const others: Example[] = [];
  examples.forEach((example, at) => {
    const { article, weight } = example;
    const isRich = (sizes[article] ?? 0) >= sizeToHold;
    const isWhole = article % (parts + 1) === fold;
    if (article >= articleCount) (isWhole ? others : kept).push(example);
    else if (isWhole && hasStrangers) strangers.push(example);
    else if (isRich && weight === 1 && at % parts === fold) held.push(example);
    else kept.push(example);
  });
  return { kept, held, strangers: strangers.filter(({ weight }) => weight === 1), others };
}

/** What questions held back teach about the evidence for candidates, and for others. */
interface Lessons {
  readonly articles: Sample[];
  readonly others: Sample[];
}

/** Adds what a model says to one question: for each of its best candidates, and for the others. */
function ask(model: LinearModel, example: Example, weight: number, lessons: Lessons): void {
  const judged = judgeText(model, example.features);
  const best = bestArticles(model.classifier, [judged], candidates);
  const evidence = best.map(({ article }) => weighEvidence(model, judged, article));
  evidence.forEach((own, at) => {
    const isTrue = best[at]?.article === example.article;
    lessons.articles.push({ inputs: calibrationInputs(own, evidence), isTrue, weight });
  });
  const isOther = example.article >= model.exampleStart.length - 1;
  lessons.others.push({ inputs: [weighOthers(model, judged).lead], isTrue: isOther, weight: 1 });
}

/** At most `limit` of the examples, evenly spread. */
function thin(examples: readonly Example[], limit: number): readonly Example[] {
  const stride = Math.ceil(examples.length / limit);
  return examples.filter((_, at) => at % stride === 0);
}

export interface Calibration {
  readonly articles: Logistic;
  readonly others: Logistic;
}

/**
 * Learns from questions held back from training how the evidence for a candidate becomes its chance,
 * and the evidence for the others the chance that no article is meant.
 */
export function calibrate(examples: readonly Example[], articleCount: number): Calibration {
  const { folds } = bySize(foldCounts, examples.length);
  const lessons: Lessons = { articles: [], others: [] };
  for (let fold = 0; fold < folds; fold += 1) {
    const { kept, held, strangers, others } = splitFold(examples, articleCount, fold);
    if (held.length < fewest) return { articles: prior, others: otherPrior };
    const model = trainLinearModel(kept, articleCount);
    const askAll = (asked: readonly Example[], weight: number) => {
      for (const example of thin(asked, most / folds)) ask(model, example, weight, lessons);
    };
    askAll(held, 1);
    askAll(strangers, strangerWeight);
    askAll(others, otherWeight);
  }
  return {
    articles: fitLogistic(lessons.articles, prior, pull),
    others: fitLogistic(lessons.others, otherPrior, pull),
  };
}
