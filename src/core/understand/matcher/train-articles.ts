import type { Neighbours } from './find-neighbours';
import type { Classifier } from './matcher-model';
import { pickNegatives, type Pool } from './pick-negatives';
import { seededRandom } from './seeded-random';
import { trainClassifier } from './train-classifier';
import { createRenumbering, gatherRows, type Renumbering, type TrainingSet } from './training-set';
import { TUNING } from './tuning';

interface TrainedArticle {
  readonly examples: Int32Array;
  readonly weights: Float64Array;
  readonly bias: number;
}

function shuffle(examples: Int32Array, seed: number): Int32Array {
  const random = seededRandom(seed);
  const shuffled = examples.slice();
  for (let last = shuffled.length - 1; last > 0; last -= 1) {
    const other = Math.floor(random() * (last + 1));
    const kept = shuffled[last] ?? 0;
    shuffled[last] = shuffled[other] ?? 0;
    shuffled[other] = kept;
  }
  return shuffled;
}

function positivesByArticle(set: TrainingSet, used: Int32Array): Int32Array[] {
  const lists = Array.from({ length: set.articleCount }, (): number[] => []);
  for (const example of used) lists[set.article[example] ?? 0]?.push(example);
  return lists.map((list) => Int32Array.from(list));
}

function trainArticle(
  set: TrainingSet,
  article: number,
  examples: Int32Array,
  renumbering: Renumbering,
): TrainedArticle {
  const rows = gatherRows(set, examples, renumbering);
  const { weights, bias } = trainClassifier(rows, {
    sign: Float64Array.from(examples, (example) => (set.article[example] === article ? 1 : -1)),
    cost: Float64Array.from(examples, (example) => TUNING.cost * (set.weight[example] ?? 1)),
  });
  return { examples, weights, bias };
}

function join(trained: readonly TrainedArticle[]): Classifier {
  const start = new Int32Array(trained.length + 1);
  trained.forEach(({ examples }, article) => {
    start[article + 1] = (start[article] ?? 0) + examples.length;
  });
  const examples = new Int32Array(start[trained.length] ?? 0);
  const weights = new Float32Array(examples.length);
  trained.forEach((one, article) => {
    examples.set(one.examples, start[article]);
    weights.set(one.weights, start[article]);
  });
  return { start, examples, weights, bias: Float32Array.from(trained, ({ bias }) => bias) };
}

/** One linear decision per article, each article against the rest, from the examples in use. */
export function trainArticles(
  set: TrainingSet,
  neighbours: Neighbours,
  isUsed: Uint8Array,
): Classifier {
  const used = Int32Array.from(set.article.keys()).filter((example) => isUsed[example] === 1);
  const pool: Pool = { article: set.article, used, isUsed };
  const renumbering = createRenumbering(set.table);
  const trained = positivesByArticle(set, used).map((positives, article) => {
    const negatives = pickNegatives(article, positives, neighbours, pool);
    const examples = shuffle(Int32Array.from([...positives, ...negatives]), article);
    return trainArticle(set, article, examples, renumbering);
  });
  return join(trained);
}
