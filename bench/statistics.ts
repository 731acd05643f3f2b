import type { Duration } from './job';

/** Middle and slow end of some durations, in ms. */
export interface Latency {
  readonly cpu: { readonly p50: number; readonly p95: number };
  readonly wall: { readonly p50: number; readonly p95: number };
}

export function latencyOf(durations: readonly Duration[]): Latency {
  const of = (values: readonly number[]) => ({
    p50: percentile(values, 0.5),
    p95: percentile(values, 0.95),
  });
  return { cpu: of(durations.map(({ cpu }) => cpu)), wall: of(durations.map(({ wall }) => wall)) };
}

/** The value that `share` (0..1) of the values do not exceed; 0 for no values. */
function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

/** A text's score and its length in characters. */
export interface Scored {
  readonly score: number;
  readonly length: number;
}

/** Texts are of like length when the longer has at most this many times the characters of the other. */
const LIKE_LENGTH = 1.25;

function isLikeLength(one: Scored, other: Scored): boolean {
  const [short, long] = [one.length, other.length].sort((a, b) => a - b);
  return (long ?? 0) <= (short ?? 0) * LIKE_LENGTH;
}

type Pair = readonly [number, number];

/** Share, 0..1, of the pairs whose first is higher; a tie is half. */
function shareHigher(pairs: readonly Pair[]): number {
  const wins = pairs.map(([high, low]) => (high > low ? 1 : high === low ? 0.5 : 0));
  return wins.reduce<number>((sum, one) => sum + one, 0) / wins.length;
}

/** How well scores tell texts apart, and how well they do so where length cannot help. */
export interface Separation {
  /** The chance, 0..1, that a random one of the first scores higher than a random one of the others. */
  readonly all: number;
  /** The same among pairs of like length. */
  readonly likeLength: number;
  readonly likePairs: number;
}

export function separate(high: readonly Scored[], low: readonly Scored[]): Separation {
  const pairs = high.flatMap((one) => low.map((other) => [one, other] as const));
  const like = pairs.filter(([one, other]) => isLikeLength(one, other));
  const scores = (some: typeof pairs) => some.map(([one, other]): Pair => [one.score, other.score]);
  return {
    all: shareHigher(scores(pairs)),
    likeLength: shareHigher(scores(like)),
    likePairs: like.length,
  };
}

/** Half the width, 0..1, of the 95 % interval of a share near one half among `count` questions. */
export function uncertainty(count: number): number {
  return 1.96 * Math.sqrt(0.25 / count);
}
