import type { FoldedText } from './fold-text';

/** A stretch of a folded text and what is to stand in its place. */
export interface Replacement {
  readonly start: number;
  readonly end: number;
  readonly by: string;
}

/** The original text with stretches of its folded form replaced; where two overlap, as one. */
export function replaceSpans(
  original: string,
  { origin }: FoldedText,
  replacements: readonly Replacement[],
): string {
  let written = '';
  let from = 0;
  for (const { start, end, by } of joinOverlapping(replacements)) {
    const [originStart, originEnd] = origin(start, end);
    written += original.slice(from, originStart) + by;
    from = originEnd;
  }
  return written + original.slice(from);
}

/** In order of appearance; of those that overlap, the first gives the words for all. */
export function joinOverlapping<T extends { readonly start: number; readonly end: number }>(
  spans: readonly T[],
): readonly T[] {
  const joined: T[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = joined.at(-1);
    if (last && span.start < last.end)
      joined[joined.length - 1] = { ...last, end: Math.max(last.end, span.end) };
    else joined.push(span);
  }
  return joined;
}
