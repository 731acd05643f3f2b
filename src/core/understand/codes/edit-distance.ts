/**
 * Damerau-Levenshtein distance: letters added, left out, changed, or swapped with their neighbour.
 * @returns the distance, or `most + 1` where it is greater than `most`
 */
export function editDistance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  const rows: number[][] = [Array.from({ length: b.length + 1 }, (_, at) => at)];
  for (let row = 1; row <= a.length; row += 1) {
    const current = toRow(a, b, rows);
    if (Math.min(...current) > most) return most + 1;
    rows.push(current);
  }
  return Math.min(at(rows.at(-1), b.length), most + 1);
}

/** The next row: what it costs to make the first letters of `a` into each beginning of `b`. */
function toRow(a: string, b: string, rows: readonly (readonly number[])[]): number[] {
  const row = rows.length;
  const last = rows.at(-1);
  const current = [row];
  for (let column = 1; column <= b.length; column += 1) {
    const changed = at(last, column - 1) + (a[row - 1] === b[column - 1] ? 0 : 1);
    const cost = Math.min(changed, at(last, column) + 1, at(current, column - 1) + 1);
    const isSwap = a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
    current.push(isSwap ? Math.min(cost, at(rows.at(-2), column - 2) + 1) : cost);
  }
  return current;
}

function at(row: readonly number[] | undefined, column: number): number {
  return row?.[column] ?? Infinity;
}
