import type { Judged } from './judge-text';
import type { Classifier } from '../model/linear-model';
import { createTopList } from './top-list';

const { NEGATIVE_INFINITY } = Number;

/** The linear decision about an article, from products with the examples; -Infinity when it is below `bar`. */
export function sumWeights(
  { start, examples, weights, bias }: Classifier,
  products: Float32Array,
  article: number,
  bar: number,
): number {
  let sum = bias[article] ?? 0;
  const end = start[article + 1] ?? 0;
  for (let at = start[article] ?? 0; at < end; at += 1) {
    const weight = weights[at] ?? 0;
    sum += weight * (products[examples[at] ?? 0] ?? 0);
    // From the first weight below 0 on, the sum only falls.
    if (sum < bar && weight < 0) return NEGATIVE_INFINITY;
  }
  return sum;
}

/** What a text decides about an article: above 0 says yes. -Infinity too for one too far off to be worth it. */
export function decideArticle(
  classifier: Classifier,
  { products, nearest, leastNearness }: Judged,
  article: number,
  bar = NEGATIVE_INFINITY,
): number {
  if ((nearest[article] ?? 0) < leastNearness) return NEGATIVE_INFINITY;
  return sumWeights(classifier, products, article, bar);
}

/** All articles that share a feature with one of the pieces; the nearest, which are likely the best, first. */
function likelyFirst(pieces: readonly Judged[]): number[] {
  const nearest = new Float32Array(pieces[0]?.nearest.length ?? 0);
  for (const piece of pieces) {
    piece.nearest.forEach((value, article) => {
      if (value > (nearest[article] ?? 0)) nearest[article] = value;
    });
  }
  const sharing = [...nearest.keys()].filter((article) => (nearest[article] ?? 0) > 0);
  return sharing.sort((a, b) => (nearest[b] ?? 0) - (nearest[a] ?? 0));
}

export interface BestArticle<Piece> {
  readonly article: number;
  /** The piece with the highest decision about it. */
  readonly piece: Piece;
}

/** The articles with the highest decisions, best first; ties in order of number. */
export function bestArticles<Piece extends Judged>(
  classifier: Classifier,
  pieces: readonly Piece[],
  limit: number,
): BestArticle<Piece>[] {
  const top = createTopList(limit);
  const pieceOf = new Map<number, Piece>();
  for (const article of likelyFirst(pieces)) {
    let highest = NEGATIVE_INFINITY;
    for (const piece of pieces) {
      const bar = Math.max(highest, top.least());
      const decision = decideArticle(classifier, piece, article, bar);
      if (decision <= highest) continue;
      highest = decision;
      pieceOf.set(article, piece);
    }
    if (pieceOf.has(article)) top.add(article, highest);
  }
  return top.best().flatMap((article) => {
    const piece = pieceOf.get(article);
    return piece ? [{ article, piece }] : [];
  });
}
