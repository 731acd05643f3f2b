import { TUNING } from './tuning';

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

/** The articles worth a decision: those nearest to the text, in rising order; none that share nothing. */
export function pickCandidates(nearest: Float32Array): number[] {
  const shared: number[] = [];
  for (let article = 0; article < nearest.length; article += 1) {
    if ((nearest[article] ?? 0) > 0) shared.push(article);
  }
  if (shared.length <= TUNING.candidates) return shared;
  const least = threshold(nearest, TUNING.candidates);
  return shared.filter((article) => (nearest[article] ?? 0) >= least);
}
