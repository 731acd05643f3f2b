/**
 * Damerau-Levenshtein distance: letters added, left out, changed, or swapped with their neighbour.
 * @returns the distance, or `most + 1` where it is greater than `most`
 */
export function editDistance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let row = 1; row <= a.length; row += 1) {
    const current = nextRow(a, b, row, last, beforeLast);
    if (Math.min(...current) > most) return most + 1;
    beforeLast = last;
    last = current;
  }
  return Math.min(last[b.length] ?? most + 1, most + 1);
}

function nextRow(
  a: string,
  b: string,
  row: number,
  last: readonly number[],
  beforeLast: readonly number[],
): number[] {
  const current = [row];
  for (let at = 1; at <= b.length; at += 1) {
    const changed = (last[at - 1] ?? 0) + (a[row - 1] === b[at - 1] ? 0 : 1);
    const best = Math.min(changed, (last[at] ?? 0) + 1, (current[at - 1] ?? 0) + 1);
    const isSwap = row > 1 && at > 1 && a[row - 1] === b[at - 2] && a[row - 2] === b[at - 1];
    current.push(isSwap ? Math.min(best, (beforeLast[at - 2] ?? 0) + 1) : best);
  }
  return current;
}
