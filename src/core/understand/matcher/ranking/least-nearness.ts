import { TUNING } from '../tuning';

const BINS = 1_024;

/** The lowest value that at most `limit` values reach or exceed, to the width of a bin. */
function threshold(values: Float32Array, limit: number): number {
  const highest = values.reduce((most, value) => Math.max(most, value), 0);
  const counts = new Int32Array(BINS + 1);
  const binOf = (value: number): number => Math.floor((value / highest) * BINS);
  for (const value of values) {
    const bin = binOf(value);
    counts[bin] = (counts[bin] ?? 0) + 1;
  }
  let bin = BINS;
  for (let reached = 0; bin > 0; bin -= 1) {
    reached += counts[bin] ?? 0;
    if (reached > limit) break;
  }
  return ((bin + 1) / BINS) * highest;
}

/** What an article's nearest product must be for the article to be worth a decision. */
export function leastNearness(nearest: Float32Array): number {
  const sharing = nearest.reduce((count, value) => (value > 0 ? count + 1 : count), 0);
  return sharing <= TUNING.candidates ? Number.MIN_VALUE : threshold(nearest, TUNING.candidates);
}
