/**
 * Where a named group of a match stands; the whole match where there is none.
 * @param match of a pattern with the flag `d`
 */
export function groupSpan(match: RegExpExecArray, group: string): { start: number; end: number } {
  const [start, end] = match.indices?.groups?.[group] ?? match.indices?.[0] ?? [0, 0];
  return { start, end };
}
