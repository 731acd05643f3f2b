import type { Neighbours } from './find-neighbours';
import { seededRandom } from './seeded-random';
import type { TrainingSet } from './training-set';
import { TUNING } from './tuning';

/** The nearest neighbours of an article's examples; first each example's nearest, then the next. */
function nearExamples(first: number, end: number, neighbours: Neighbours): Set<number> {
  const { near, perExample } = TUNING.negatives;
  const most = near + (end - first);
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

/** The examples of other articles that an article is trained against: the nearest and some of the rest. */
export function pickNegatives(
  { exampleStart, article: owners }: TrainingSet,
  article: number,
  neighbours: Neighbours,
): number[] {
  const first = exampleStart[article] ?? 0;
  const end = exampleStart[article + 1] ?? 0;
  const isOther = (example: number): boolean => example < first || example >= end;
  const { all, sample } = TUNING.negatives;
  if (owners.length <= all) return [...owners.keys()].filter(isOther);
  const picked = nearExamples(first, end, neighbours);
  const random = seededRandom(article);
  for (let tries = 0; tries < sample; tries += 1) {
    const example = Math.floor(random() * owners.length);
    if (isOther(example)) picked.add(example);
  }
  return [...picked];
}
