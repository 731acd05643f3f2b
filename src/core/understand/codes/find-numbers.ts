import type { CodeIndex } from './code-index';
import { isOtherNumber } from './is-other-number';
import type { Reading, Sighting } from './sighting';

/** Bare numbers that the knowledge has as codes, unless something around them says they are something else. */
export function findNumbers(reading: Reading, index: CodeIndex): readonly Sighting[] {
  return reading.words.flatMap((word, at): readonly Sighting[] => {
    const entry = index.numbers.get(word.text);
    if (!entry || isOtherNumber(reading, at, index)) return [];
    return [{ start: word.start, end: word.end, kind: 'code', entry }];
  });
}
