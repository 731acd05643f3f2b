import { TUNING } from './tuning';

/** What speaks for each article, one entry per article. */
export interface Evidence {
  readonly decision: Float64Array;
  /** Product with the nearest own example, 0 .. `HIGHEST_PRODUCT`. */
  readonly nearest: Float32Array;
  readonly coverage: Float64Array;
}

/** The product of a text that has features of every block with itself. */
export const HIGHEST_PRODUCT = Object.values(TUNING.blockWeights).reduce((sum, w) => sum + w * w, 0);

/** The highest decision, and the highest of any other article. */
export interface Leaders {
  readonly best: number;
  readonly first: number;
  readonly second: number;
}

export function findLeaders(decision: Float64Array): Leaders {
  let best = -1;
  let first = Number.NEGATIVE_INFINITY;
  let second = Number.NEGATIVE_INFINITY;
  for (let article = 0; article < decision.length; article += 1) {
    const value = decision[article] ?? 0;
    if (value > first) {
      second = first;
      first = value;
      best = article;
    } else if (value > second) second = value;
  }
  return { best, first, second };
}

const WIDEST_GAP = 4;

function bounded(value: number, limit: number): number {
  return Math.max(-limit, Math.min(limit, value));
}

/** What calibration weighs for one candidate: decision, nearest example, coverage, lead over the others. */
export function evidenceFor(evidence: Evidence, leaders: Leaders, article: number): number[] {
  const decision = evidence.decision[article] ?? 0;
  const rival = article === leaders.best ? leaders.second : leaders.first;
  return [
    bounded(decision, 10),
    (evidence.nearest[article] ?? 0) / HIGHEST_PRODUCT,
    evidence.coverage[article] ?? 0,
    bounded(decision - rival, WIDEST_GAP),
  ];
}

/** The articles with the highest decisions, best first; ties in order of number. */
export function bestArticles(decision: Float64Array, limit: number): number[] {
  const order = [...decision.keys()];
  order.sort((a, b) => (decision[b] ?? 0) - (decision[a] ?? 0) || a - b);
  return order.slice(0, limit);
}
