import type { CodeIndex } from './code-index';
import { toNameWords } from './code-shape';
import type { Reading, Sighting } from './sighting';
import { CUES, ERROR_WORDS } from './word-lists';

const IDENTIFIER = /[\p{L}\p{N}_]+/gu;
const UPPER_SNAKE = /^[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+$/;
const CAMEL_CASE = /^[A-Z][A-Za-z0-9]*[a-z0-9][A-Z][A-Za-z0-9]*$/;
/** What makes a name part of something longer: a dotted name, a call, a path, an address. */
const PART_BEFORE = /[.$\\/@-]$/;
const PART_AFTER = /^(?:[(\\/@-]|\.[\p{L}\p{N}])/u;
const LABEL = /^\s{0,3}[:=]/;
/** What programs call their parts and labels, rather than what went wrong. */
const NO_ERRORS = new Set(
  'exception async handler helper code codes id message details description type number reason info status log'.split(
    ' ',
  ),
);
const FEWEST_WORDS = 2;
const SHORTEST = 6;
const LONGEST = 80;
const LONGEST_CUE = 24;

/** Names written like an error's, in upper case with underscores or in camel case, that the knowledge does not have. */
export function findUnknownNames({ text }: Reading, { familiar }: CodeIndex): readonly Sighting[] {
  return Array.from(text.matchAll(IDENTIFIER)).flatMap(
    ({ 0: code, index: start }): readonly Sighting[] => {
      const end = start + code.length;
      if (!isErrorName(code) || familiar.has(code.toLowerCase())) return [];
      const after = text.slice(end, end + 4);
      if (PART_BEFORE.test(text.slice(Math.max(0, start - 1), start)) || PART_AFTER.test(after))
        return [];
      if (LABEL.test(after) && !code.includes('_')) return [];
      return [{ start, end, kind: 'unknown', code, isCued: isAnnounced(text, start) }];
    },
  );
}

function isErrorName(code: string): boolean {
  if (code.length < SHORTEST || code.length > LONGEST) return false;
  if (!UPPER_SNAKE.test(code) && !CAMEL_CASE.test(code)) return false;
  const words = toNameWords(code);
  if (words.length < FEWEST_WORDS || NO_ERRORS.has(words.at(-1) ?? '')) return false;
  return words.some((word) => ERROR_WORDS.has(word));
}

function isAnnounced(text: string, start: number): boolean {
  const before = text.slice(Math.max(0, start - LONGEST_CUE), start).toLowerCase();
  return CUES.has(/(\p{L}+)[^\p{L}\p{N}]{1,5}$/u.exec(before)?.[1] ?? '');
}
