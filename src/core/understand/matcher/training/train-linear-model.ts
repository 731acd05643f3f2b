import { findNeighbours, type Neighbours } from './find-neighbours';
import type { Example } from './gather-examples';
import type { Classifier, LinearModel } from '../model/linear-model';
import { pickNegatives } from './pick-negatives';
import { shuffled } from './seeded-random';
import { trainClassifier } from './train-classifier';
import {
  buildTrainingSet,
  createRenumbering,
  gatherRows,
  type Renumbering,
  type TrainingSet,
} from './training-set';
import { TUNING } from '../tuning';

interface TrainedArticle {
  readonly examples: Int32Array;
  readonly weights: Float64Array;
  readonly bias: number;
}

/** What an example of an article's own counts more when the article has fewer than others. */
function ownWeight({ exampleStart }: TrainingSet, own: number): number {
  const usual = (exampleStart.at(-1) ?? 0) / (exampleStart.length - 1);
  const { least, most } = TUNING.ownWeight;
  return Math.min(most, Math.max(least, usual / Math.max(1, own)));
}

function trainArticle(
  set: TrainingSet,
  article: number,
  neighbours: Neighbours,
  renumbering: Renumbering,
): TrainedArticle {
  const first = set.exampleStart[article] ?? 0;
  const own = (set.exampleStart[article + 1] ?? 0) - first;
  const positives = Array.from({ length: own }, (_, at) => first + at);
  const negatives = pickNegatives(set, article, neighbours);
  const counts = [...positives.map(() => ownWeight(set, own)), ...negatives.weights];
  const order = shuffled(counts.length, article);
  const picked = [...positives, ...negatives.examples];
  const examples = order.map((at) => picked[at] ?? 0);
  const { weights, bias } = trainClassifier(gatherRows(set, examples, renumbering), {
    sign: Float64Array.from(order, (at) => (at < own ? 1 : -1)),
    cost: Float64Array.from(
      order,
      (at) => TUNING.cost * (counts[at] ?? 1) * (set.weight[picked[at] ?? 0] ?? 1),
    ),
  });
  return { examples, weights, bias };
}

/** The places of the weights above 0, and then of those below, from the heaviest to the lightest. */
function strongestFirst({ weights }: TrainedArticle): number[] {
  const weightOf = (at: number): number => weights[at] ?? 0;
  const isBelow = (at: number): number => (weightOf(at) < 0 ? 1 : 0);
  const places = [...weights.keys()];
  return places.sort((a, b) => isBelow(a) - isBelow(b) || weightOf(a) - weightOf(b) || a - b);
}

function join(trained: readonly TrainedArticle[]): Classifier {
  const start = new Int32Array(trained.length + 1);
  trained.forEach(({ examples }, article) => {
    start[article + 1] = (start[article] ?? 0) + examples.length;
  });
  const examples = new Int32Array(start[trained.length] ?? 0);
  const weights = new Float32Array(examples.length);
  trained.forEach((one, article) => {
    const from = start[article] ?? 0;
    strongestFirst(one).forEach((at, place) => {
      examples[from + place] = one.examples[at] ?? 0;
      weights[from + place] = one.weights[at] ?? 0;
    });
  });
  return { start, examples, weights, bias: Float32Array.from(trained, ({ bias }) => bias) };
}

/** Learns one linear decision per article: its examples against the nearest ones of all others. */
export function trainLinearModel(examples: readonly Example[], articleCount: number): LinearModel {
  const set = buildTrainingSet(examples, articleCount);
  const neighbours = examples.length > TUNING.trainAgainstAll ? findNeighbours(set) : [];
  const renumbering = createRenumbering(set.table);
  const trained = Array.from({ length: articleCount }, (_, article) =>
    trainArticle(set, article, neighbours, renumbering),
  );
  const { exampleStart, table, index } = set;
  return { exampleStart, table, index, classifier: join(trained) };
}
