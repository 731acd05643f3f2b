import { foldText } from './guard/fold-text';

/** Texts longer than both ends together are read at their ends only. */
const HEAD = 4_000;
const TAIL = 2_000;

/**
 * A text as rules on words read it: folded, lower-case, without apostrophes, stretched letters
 * ("meeee") shortened, and single spaces; line breaks stay.
 */
export function toPlainWords(text: string): string {
  const cut = text.length > HEAD + TAIL ? `${text.slice(0, HEAD)}\n${text.slice(-TAIL)}` : text;
  return foldText(cut)
    .text.toLowerCase()
    .replace(/'/g, '')
    .replace(/(\p{L})\1{2,}/gu, '$1')
    .replace(/[^\S\n]{1,1000}/g, ' ')
    .trim();
}
