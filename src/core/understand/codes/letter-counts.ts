/** How often each letter and digit stands in a name; all other signs are counted together. */
export type LetterCounts = Uint8Array;

const SIGNS = 'abcdefghijklmnopqrstuvwxyz0123456789';
const OTHER = SIGNS.length;

export function countLetters(key: string): LetterCounts {
  const counts = new Uint8Array(OTHER + 1);
  for (const sign of key) {
    const place = SIGNS.indexOf(sign);
    const at = place < 0 ? OTHER : place;
    counts[at] = (counts[at] ?? 0) + 1;
  }
  return counts;
}

/** How many letters two names differ in, whatever their order; an edit changes two at most. */
export function letterDifference(a: LetterCounts, b: LetterCounts): number {
  let difference = 0;
  for (let at = 0; at <= OTHER; at += 1) difference += Math.abs((a[at] ?? 0) - (b[at] ?? 0));
  return difference;
}
