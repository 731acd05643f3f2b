function reduce(row: number[], by: readonly number[], column: number): void {
  const factor = (row[column] ?? 0) / (by[column] ?? 1);
  for (let at = column; at < row.length; at += 1) row[at] = (row[at] ?? 0) - factor * (by[at] ?? 0);
}

/** Solves `matrix · x = right` for a symmetric positive definite matrix, by Gauss-Jordan elimination. */
export function solveLinear(
  matrix: readonly (readonly number[])[],
  right: readonly number[],
): number[] {
  const rows = matrix.map((row, at) => [...row, right[at] ?? 0]);
  rows.forEach((pivot, column) => {
    for (const row of rows) if (row !== pivot) reduce(row, pivot, column);
  });
  return rows.map((row, at) => (row[rows.length] ?? 0) / (row[at] ?? 1));
}
