import type { Neighbours } from './find-neighbours';
import { seededRandom } from './seeded-random';
import { TUNING } from './tuning';

/** Examples by article, and which of them may be used. */
export interface Pool {
  readonly article: Int32Array;
  /** The examples in use, in rising order. */
  readonly used: Int32Array;
  readonly isUsed: Uint8Array;
}

/** The neighbours of an article's examples, those first that come first in most lists. */
function nearExamples(positives: Int32Array, neighbours: Neighbours, { isUsed }: Pool): number[] {
  const picked = new Set<number>();
  const most = TUNING.negatives.near + positives.length;
  for (let rank = 0; rank < TUNING.negatives.perExample; rank += 1) {
    for (const positive of positives) {
      const other = neighbours[positive]?.[rank];
      if (other !== undefined && isUsed[other] === 1) picked.add(other);
      if (picked.size >= most) return [...picked];
    }
  }
  return [...picked];
}

/** The examples of other articles that an article is trained against: the nearest and some of the rest. */
export function pickNegatives(
  article: number,
  positives: Int32Array,
  neighbours: Neighbours,
  pool: Pool,
): Int32Array {
  const { all, sample } = TUNING.negatives;
  if (pool.used.length <= all) {
    return pool.used.filter((example) => pool.article[example] !== article);
  }
  const picked = new Set(nearExamples(positives, neighbours, pool));
  const random = seededRandom(article);
  for (let tries = 0; tries < sample; tries += 1) {
    const example = pool.used[Math.floor(random() * pool.used.length)] ?? 0;
    if (pool.article[example] !== article) picked.add(example);
  }
  return Int32Array.from(picked);
}
