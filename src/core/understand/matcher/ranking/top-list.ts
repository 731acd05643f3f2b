/** Keeps the few items of highest value out of many. */
export interface TopList {
  add(item: number, value: number): void;
  /** Highest value first; ties in order of item. */
  best(): number[];
  /** The value an item needs to be kept: -Infinity while there is room. */
  least(): number;
}

export function createTopList(limit: number): TopList {
  const items: number[] = [];
  const values: number[] = [];
  const comesBefore = (at: number, item: number, value: number): boolean => {
    const kept = values[at] ?? 0;
    return kept > value || (kept === value && (items[at] ?? 0) < item);
  };
  return {
    add(item, value) {
      if (items.length === limit && comesBefore(limit - 1, item, value)) return;
      let at = items.length;
      while (at > 0 && !comesBefore(at - 1, item, value)) at -= 1;
      items.splice(at, 0, item);
      values.splice(at, 0, value);
      if (items.length > limit) {
        items.pop();
        values.pop();
      }
    },
    best: () => [...items],
    least: () => values[limit - 1] ?? Number.NEGATIVE_INFINITY,
  };
}
