import { bestArticles } from './best-articles';
import { bySize } from './by-size';
import { fitLogistic, type Logistic, type Sample } from './fit-logistic';
import type { Example } from './gather-examples';
import { compareText, judgeText } from './judge-text';
import type { LinearModel } from './linear-model';
import { trainLinearModel } from './train-linear-model';
import { TUNING } from './tuning';
import { calibrationInputs, weighEvidence } from './weigh-evidence';

const { parts, folds: foldCounts, sizeToHold, articlesForStrangers } = TUNING.calibration;
const { most, fewest, candidates, strangerWeight, prior, pull } = TUNING.calibration;

interface Fold {
  readonly kept: readonly Example[];
  /** Questions with an answer among the kept examples. */
  readonly held: readonly Example[];
  /** Questions without one: all examples of their articles are held back. */
  readonly strangers: readonly Example[];
}

/**
 * A fold holds back one example in `parts` of each article that has enough, and all of one article
 * in `parts + 1` where there are many articles.
 */
function splitFold(examples: readonly Example[], articleCount: number, fold: number): Fold {
  const sizes = new Int32Array(articleCount);
  for (const { article } of examples) sizes[article] = (sizes[article] ?? 0) + 1;
  const hasStrangers = articleCount >= articlesForStrangers;
  const kept: Example[] = [];
  const held: Example[] = [];
  const strangers: Example[] = [];
  examples.forEach((example, at) => {
    const { article, weight } = example;
    const isRich = (sizes[article] ?? 0) >= sizeToHold;
    if (hasStrangers && article % (parts + 1) === fold) strangers.push(example);
    else if (isRich && weight === 1 && at % parts === fold) held.push(example);
    else kept.push(example);
  });
  return { kept, held, strangers: strangers.filter(({ weight }) => weight === 1) };
}

/** What a model says to one question, for each of its best candidates. */
function ask(model: LinearModel, { article: owner, features }: Example, weight: number): Sample[] {
  const judged = judgeText(model, compareText(model, features), 'by-the-known');
  const best = bestArticles(judged.decision, candidates);
  const evidence = weighEvidence(model, judged, best);
  return best.map((article, at) => ({
    inputs: calibrationInputs(evidence, at),
    isTrue: article === owner,
    weight,
  }));
}

/** At most `limit` of the examples, evenly spread. */
function thin(examples: readonly Example[], limit: number): readonly Example[] {
  const stride = Math.ceil(examples.length / limit);
  return examples.filter((_, at) => at % stride === 0);
}

/** Learns from questions held back from training how the evidence for a candidate becomes its chance. */
export function calibrate(examples: readonly Example[], articleCount: number): Logistic {
  const { folds } = bySize(foldCounts, examples.length);
  const samples: Sample[] = [];
  for (let fold = 0; fold < folds; fold += 1) {
    const { kept, held, strangers } = splitFold(examples, articleCount, fold);
    if (held.length < fewest) return prior;
    const model = trainLinearModel(kept, articleCount);
    for (const example of thin(held, most / folds)) samples.push(...ask(model, example, 1));
    for (const example of thin(strangers, most / folds)) {
      samples.push(...ask(model, example, strangerWeight));
    }
  }
  return fitLogistic(samples, prior, pull);
}
