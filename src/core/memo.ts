/**
 * Work that is done once for each key: its result is kept where it may be, and of more than `limit` results those that
 * were asked for longest ago go.
 */
export function createMemo<T>(
  limit: number,
): (key: string, work: () => T, mayKeep: (found: T) => boolean) => T {
  const known = new Map<string, T>();
  return (key, work, mayKeep) => {
    const found = known.get(key) ?? work();
    if (!mayKeep(found)) return found;
    known.delete(key);
    known.set(key, found);
    const [oldest] = known.size > limit ? known.keys() : [];
    if (oldest !== undefined) known.delete(oldest);
    return found;
  };
}
