import type { CodeIndex } from './code-index';
import { hasSignOfCode } from './has-sign-of-code';
import { isOtherNumber } from './is-other-number';
import { isPostcode } from './is-postcode';
import type { Reading, Sighting } from './sighting';

/** Bare numbers that the knowledge has as codes, where something says so and nothing that they are something else. */
export function findNumbers(reading: Reading, index: CodeIndex): readonly Sighting[] {
  const known = reading.words.flatMap((word, at) => {
    const entry = index.numbers.get(word.text);
    return entry ? [{ word, at, entry }] : [];
  });
  if (known.length === 0 || !hasSignOfCode(reading, index)) return [];
  return known
    .filter(({ at }) => !isOtherNumber(reading, at, index) && !isPostcode(reading, at))
    .map(({ word, entry }) => ({ start: word.start, end: word.end, kind: 'code', entry }));
}
