/** How many ids are remembered: platforms repeat an event within minutes, long before this many others came. */
const MOST_IDS = 10_000;

/** Tells whether an id was seen before; the oldest are forgotten first. */
export function createRepeatGuard(most = MOST_IDS): (id: string) => boolean {
  const seen = new Set<string>();
  return (id) => {
    if (seen.has(id)) return true;
    seen.add(id);
    const oldest = seen.values().next().value;
    if (seen.size > most && oldest !== undefined) seen.delete(oldest);
    return false;
  };
}
