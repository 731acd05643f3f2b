import type { CodeEntry, CodeIndex, NumberedFamily } from './code-index';
import { editDistance } from './edit-distance';
import type { Reading, Sighting } from './sighting';
import type { Word } from './word';

const PREFIX_AND_DIGITS = /^(\p{L}+)(\d[\dOoIl]*)?$/u;
const DIGITS = /^\d+$/;
const LONGEST_PREFIX = 13;
/** Between a prefix and its number. */
const JOINT = /^[ \t:=#_.*`'"()[\]-]{1,4}$/;
/** Inside a number that someone wrote in groups. */
const GROUPING = /^[ _-]$/;
const MOST_GROUPS = 3;
/** Prefixes at least this long are known well enough to be recognised mistyped, or with a number not known. */
const LONG_PREFIX = 4;
const VERY_LONG_PREFIX = 6;

interface Number {
  readonly digits: string;
  readonly last: Word;
  readonly isGlued: boolean;
}

/** Codes that are a prefix and a number: the prefix may be mistyped, the number never. */
export function findNumbered(reading: Reading, index: CodeIndex): readonly Sighting[] {
  return reading.words.flatMap((word, at) => {
    if (word.text.length > LONGEST_PREFIX * 2) return [];
    const [, letters, glued] = PREFIX_AND_DIGITS.exec(word.text) ?? [];
    if (letters === undefined || letters.length > LONGEST_PREFIX) return [];
    return findOne(reading, index, { word, at, letters: letters.toLowerCase(), glued }) ?? [];
  });
}

interface Start {
  readonly word: Word;
  readonly at: number;
  readonly letters: string;
  readonly glued: string | undefined;
}

function findOne(reading: Reading, index: CodeIndex, start: Start): Sighting | undefined {
  const isNumberNext =
    start.glued !== undefined || DIGITS.test(reading.words[start.at + 1]?.text ?? '');
  if (!isNumberNext) return undefined;
  const exact = index.families.get(start.letters);
  if (exact) return toSighting(reading, exact, start, readNumber(reading, exact, start));
  for (const [prefix, family] of index.families) {
    if (!isMistyped(start.letters, prefix)) continue;
    const number = readNumber(reading, family, start);
    if (number && family.byDigits.has(number.digits))
      return toSighting(reading, family, start, number);
  }
  return undefined;
}

function isMistyped(letters: string, prefix: string): boolean {
  if (prefix.length < LONG_PREFIX) return false;
  const most = prefix.length >= VERY_LONG_PREFIX ? 2 : 1;
  return editDistance(letters, prefix, most) <= most;
}

/** The number that belongs to a prefix. It is joined from groups only until it is as long as the shortest known. */
function readNumber(
  { text, words }: Reading,
  family: NumberedFamily,
  start: Start,
): Number | undefined {
  let last = start.word;
  let next = start.at + 1;
  let digits = toDigits(start.glued ?? '');
  for (let groups = 0; groups < MOST_GROUPS && digits.length < family.fewestDigits; groups += 1) {
    const word = words[next];
    const joint = digits === '' ? JOINT : GROUPING;
    if (!word || !DIGITS.test(word.text) || !joint.test(text.slice(last.end, word.start))) break;
    digits += word.text;
    last = word;
    next += 1;
  }
  return digits === '' ? undefined : { digits, last, isGlued: last === start.word };
}

/** Digits written as the letters that look like them. */
function toDigits(glued: string): string {
  return glued.replace(/[Oo]/g, '0').replace(/[Il]/g, '1');
}

function toSighting(
  { text }: Reading,
  family: NumberedFamily,
  { word }: Start,
  number: Number | undefined,
): Sighting | undefined {
  if (!number) return undefined;
  const { digits, last, isGlued } = number;
  const span = { start: word.start, end: last.end };
  const entry =
    family.byDigits.get(digits) ??
    (text.slice(span.start, span.end).includes(' ') ? undefined : findPadded(family, digits));
  if (entry) return { ...span, kind: 'code', entry };
  const isWellFormed = digits.length >= family.fewestDigits || isGlued;
  if (family.prefix.length < LONG_PREFIX || !isWellFormed) return undefined;
  return { ...span, kind: 'unknown', code: family.prefix + digits, isCued: true };
}

/** The same number without, or with more of, the zeros it begins with. */
function findPadded(family: NumberedFamily, digits: string): CodeEntry | undefined {
  const value = digits.replace(/^0+/, '');
  const padded = value.padStart(family.fewestDigits, '0');
  return padded.startsWith('0') || digits.startsWith('0') ? family.byDigits.get(padded) : undefined;
}
