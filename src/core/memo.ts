/** What was worked out before, by key; of more than `limit` keys those that were asked for longest ago go. */
export interface Memo<T> {
  find(key: string): T | undefined;
  keep(key: string, value: T): void;
}

export function createMemo<T>(limit: number): Memo<T> {
  const known = new Map<string, T>();
  const keep = (key: string, value: T): void => {
    known.delete(key);
    known.set(key, value);
    const [oldest] = known.size > limit ? known.keys() : [];
    if (oldest !== undefined) known.delete(oldest);
  };
  return {
    find: (key) => {
      const found = known.get(key);
      if (found !== undefined) keep(key, found);
      return found;
    },
    keep,
  };
}
