import type { CodeIndex } from './code-index';
import type { Reading } from './sighting';
import { CODE_KINDS, COUNTED, CUES, LABELS, NUMBER_WORDS, PLAIN_WORDS } from './word-lists';

const GLUE_BEFORE = /[\p{L}\p{N}][-_./\\:,~]$|[#$€£@+~%&\\]$/u;
const GLUE_AFTER = /^[-/.:,]\d|^_[\p{L}\p{N}]|^[#%€$£@°\\]/u;
const SEPARATED = /[/,-]/;
const CLAUSE_END = /[.;!?\n,]/;
const PHONE_RUN = /(?:^|[^\p{L}\p{N}:./-])(?:\+\d|\(0|0\d)[\d ()./-]{2,30}$/u;
const LAST_DIGITS = /^\p{L}*(\d+)$/u;
const ABBREVIATED = /^\. ?#?$/;
const LIST_COMMA = /^, ?$/;
const DIGITS = /^\d+$/;
const NO_WORD = { lower: '', end: 0 };
const MOST_LABEL_WORDS = 6;
const MOST_WORDS_BACK = 12;

/** Whether what stands around a bare number says that it is no code: a port, a ticket, an amount, a phone number. */
export function isOtherNumber(reading: Reading, at: number, index: CodeIndex): boolean {
  return (
    isGlued(reading, at, index) ||
    isLabelled(reading, at) ||
    isCounted(reading, at) ||
    isPhoneNumber(reading, at, index)
  );
}

/** Glued to something else, as in a version, an address with a port, a date; two codes may be glued to each other. */
function isGlued({ text, words }: Reading, at: number, { numbers }: CodeIndex): boolean {
  const word = words[at];
  if (!word) return false;
  const before = text.slice(Math.max(0, word.start - 2), word.start);
  const after = text.slice(word.end, word.end + 2);
  const isCode = (neighbour: number): boolean =>
    numbers.has(LAST_DIGITS.exec(words[neighbour]?.text ?? '')?.[1] ?? '');
  const isCue = CUES.has(words[at - 1]?.lower ?? '');
  const gluedBefore =
    GLUE_BEFORE.test(before) && !isCue && !(SEPARATED.test(before) && isCode(at - 1));
  const gluedAfter = GLUE_AFTER.test(after) && !(SEPARATED.test(after) && isCode(at + 1));
  return gluedBefore || gluedAfter;
}

/** Named by the words before it: "order 50053", "zip code 50055", "rule id on the 08 side: 50033". */
function isLabelled(reading: Reading, at: number): boolean {
  const before = wordsBefore(reading, at);
  const owner = before.findIndex((word) => !NUMBER_WORDS.has(word));
  const [nearest = '', second = ''] = before.slice(Math.max(owner, 0));
  if (CUES.has(nearest)) return CODE_KINDS.has(second);
  if (owner >= 0 && LABELS.has(nearest)) return true;
  if (owner > 0 && before[0] !== 'is' && !PLAIN_WORDS.has(nearest))
    return !before.some((word) => CUES.has(word));
  return isValueOfLabel(reading, at, before);
}

function isValueOfLabel({ text, words }: Reading, at: number, before: readonly string[]): boolean {
  const gap = text.slice(words[at - 1]?.end ?? 0, words[at]?.start);
  if (!/[:=]/.test(gap)) return false;
  return before.some((word) => LABELS.has(word)) && !before.some((word) => CUES.has(word));
}

/** The words before a number in its clause, nearest first, without the other numbers of a list. */
function wordsBefore({ text, words }: Reading, at: number): readonly string[] {
  const found: string[] = [];
  const near = words.slice(Math.max(0, at - MOST_WORDS_BACK), at + 1);
  for (let back = near.length - 2; back >= 0 && found.length < MOST_LABEL_WORDS; back -= 1) {
    const { lower, end } = near[back] ?? NO_WORD;
    if (isClauseEnd(lower, text.slice(end, near[back + 1]?.start))) break;
    if (!DIGITS.test(lower)) found.push(lower);
  }
  return found;
}

/** Whether a clause ends with this word: not after an abbreviation, nor between the numbers of a list. */
function isClauseEnd(word: string, gap: string): boolean {
  if (!CLAUSE_END.test(gap)) return false;
  if (DIGITS.test(word)) return !LIST_COMMA.test(gap);
  return !(ABBREVIATED.test(gap) && (NUMBER_WORDS.has(word) || LABELS.has(word)));
}

function isCounted({ text, words }: Reading, at: number): boolean {
  const [word, next] = words.slice(at, at + 2);
  return (
    word !== undefined &&
    next !== undefined &&
    COUNTED.has(next.lower) &&
    text.slice(word.end, next.start) === ' '
  );
}

/** Part of a row of groups as phone numbers are written. */
function isPhoneNumber({ text, words }: Reading, at: number, { numbers }: CodeIndex): boolean {
  const word = words[at];
  if (!word) return false;
  if (PHONE_RUN.test(text.slice(Math.max(0, word.start - 32), word.start))) return true;
  const isOther = (step: number): boolean => {
    const [left, right] =
      step < 0
        ? [words[at + step], words[at + step + 1]]
        : [words[at + step - 1], words[at + step]];
    const neighbour = words[at + step];
    if (!left || !right || !neighbour || !DIGITS.test(neighbour.text)) return false;
    return text.slice(left.end, right.start) === ' ' && !numbers.has(neighbour.text);
  };
  const before = isOther(-1) ? (isOther(-2) ? 2 : 1) : 0;
  const after = isOther(1) ? (isOther(2) ? 2 : 1) : 0;
  return before + after >= 2;
}
