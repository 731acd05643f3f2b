/** The row of a table whose bound is the first that the size does not exceed. */
export function bySize<Row extends { readonly upTo: number }>(
  table: readonly Row[],
  size: number,
): Row {
  const row = table.find(({ upTo }) => size <= upTo);
  if (row === undefined) throw new Error('The last row of a table by size is to be unbounded.');
  return row;
}
