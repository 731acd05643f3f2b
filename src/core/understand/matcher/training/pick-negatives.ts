import { bySize } from './by-size';
import type { Neighbours } from './find-neighbours';
import { seededRandom } from './seeded-random';
import type { TrainingSet } from './training-set';
import { TUNING } from '../tuning';

/** The nearest neighbours of an article's examples; first each example's nearest, then the next. */
function nearExamples(
  first: number,
  end: number,
  neighbours: Neighbours,
  most: number,
): Set<number> {
  const { perExample } = TUNING.neighbours;
  const picked = new Set<number>();
  for (let rank = 0; rank < perExample; rank += 1) {
    for (let example = first; example < end; example += 1) {
      const other = neighbours[example]?.[rank];
      if (other !== undefined) picked.add(other);
      if (picked.size >= most) return picked;
    }
  }
  return picked;
}

/** Examples to train against, and what each counts. */
export interface Negatives {
  readonly examples: readonly number[];
  readonly weights: readonly number[];
}

/**
 * The examples of other articles that an article is trained against: the nearest, and a sample of
 * the rest in which each stands for many.
 */
export function pickNegatives(
  { exampleStart, article: owners }: TrainingSet,
  article: number,
  neighbours: Neighbours,
): Negatives {
  const first = exampleStart[article] ?? 0;
  const end = exampleStart[article + 1] ?? 0;
  const isOther = (example: number): boolean => example < first || example >= end;
  if (owners.length <= TUNING.trainAgainstAll) {
    const others = [...owners.keys()].filter(isOther);
    return { examples: others, weights: others.map(() => 1) };
  }
  const { near: most, sample } = bySize(TUNING.negatives, owners.length);
  const picked = nearExamples(first, end, neighbours, most);
  const near = picked.size;
  const random = seededRandom(article);
  for (let tries = 0; tries < sample; tries += 1) {
    const example = Math.floor(random() * owners.length);
    if (isOther(example)) picked.add(example);
  }
  const examples = [...picked];
  const rest = owners.length - (end - first) - near;
  const weight = rest / Math.max(1, examples.length - near);
  return { examples, weights: examples.map((_, at) => (at < near ? 1 : weight)) };
}
