import { TUNING } from '../tuning';

const WORD = /[\p{L}\p{M}\p{N}]+(?:'[\p{L}\p{M}]+)*/gu;

function cutLong(word: string): string[] {
  if (word.length <= TUNING.wordLength) return [word];
  const parts: string[] = [];
  for (let at = 0; at < word.length; at += TUNING.wordLength) {
    parts.push(word.slice(at, at + TUNING.wordLength));
  }
  return parts;
}

/** The words of a normalized text, in order. */
export function splitWords(normalized: string): string[] {
  return (normalized.match(WORD) ?? []).flatMap(cutLong);
}
