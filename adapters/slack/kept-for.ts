const MOST_KEPT = 10_000;

interface Kept<T> {
  readonly value: Promise<T>;
  readonly until: number;
}

/** Keeps what was asked for under a key for a while; what failed is asked for again. */
export function createKeptFor<T>(
  milliseconds: number,
  now: () => number = Date.now,
): (key: string, ask: () => Promise<T>) => Promise<T> {
  const kept = new Map<string, Kept<T>>();
  return (key, ask) => {
    const known = kept.get(key);
    if (known && known.until > now()) return known.value;
    const value = ask();
    kept.delete(key);
    kept.set(key, { value, until: now() + milliseconds });
    const [oldest] = kept.keys();
    if (kept.size > MOST_KEPT && oldest !== undefined) kept.delete(oldest);
    value.catch(() => kept.delete(key));
    return value;
  };
}
