import {
  NUMBER_EVIDENCE,
  type NumberEvidence,
  SECRET_WEIGHT,
  weighNumber,
} from './number-evidence';
import { readNumbers, type WrittenNumber } from './read-numbers';
import type { SecretSpan } from './secret-span';

/** How much of the text on either side of a number is read. */
const REACH = 80;
const CONTEXT = 160;

const PIN_BEFORE = /(?<!\w)pins?(?:[- ]?(?:code|number))?(?![\w-])[^.!?\n]{0,30}$/i;
const PIN_TIGHT =
  /(?<!\w)pins?(?:[- ]?(?:code|number))?[\s:="'(*#]{0,4}(?:(?:is|was|ist|est|of|to|on|für|fur|for)[\s:"'(]{1,3})?$/i;
const PIN_AROUND = /(?<![\w-])pins?(?!\w)/i;
const CODE_ANYWHERE =
  /(?<!\w)(?:codes?|otp|passcode|authenticator|digits|pin|sms|2fa|mfa|codigo|tan)(?!\w)/i;
const LIST_GAP =
  /^["')\]*_]{0,2}[\s,;/&+]{0,4}(?:(?:and|und|or|oder|then|next|again|now|y|et|e|ou|later|after that)[\s,:"'(*_]{1,4}){0,3}$/i;
const MOST_LIST_GAP = 24;
/** Enough for a number beside another that is surely a code. */
const SIBLING_WEIGHT = 2;

interface Surroundings {
  readonly before: string;
  readonly after: string;
  readonly around: string;
}

/** What the surroundings say of a number. */
interface Judged {
  readonly number: WrittenNumber;
  readonly kind: 'pin' | 'one-time-code';
  readonly weight: number;
}

/** Finds one-time codes and PINs by what stands around a number. */
export function findNumericCodes(blanked: string): readonly SecretSpan[] {
  const mentionsCode = CODE_ANYWHERE.test(blanked);
  const judged = readNumbers(blanked).map((number) => judge(number, blanked, mentionsCode));
  const spoken = new Set(judged.filter(({ weight }) => weight >= SECRET_WEIGHT));
  const lengths = new Set([...spoken].map(({ number }) => number.digits.length));
  const isSibling = ({ number: { digits }, weight }: Judged) =>
    digits.length >= 6 && lengths.has(digits.length) && weight >= SIBLING_WEIGHT;
  judged.filter(isSibling).forEach((one) => spoken.add(one));
  spreadAlongLists(blanked, judged, spoken);
  spreadAlongLists(blanked, [...judged].reverse(), spoken);
  return judged.flatMap((one) =>
    spoken.has(one) ? [{ start: one.number.start, end: one.number.end, kind: one.kind }] : [],
  );
}

/** A number beside a secret one in a list, and of the same form, is secret too. */
function spreadAlongLists(text: string, judged: readonly Judged[], spoken: Set<Judged>): void {
  judged.forEach((one, index) => {
    const before = judged[index - 1];
    if (before && spoken.has(before) && standInList(text, before.number, one.number))
      spoken.add(one);
  });
}

function standInList(text: string, a: WrittenNumber, b: WrittenNumber): boolean {
  const gap = text.slice(Math.min(a.end, b.end), Math.max(a.start, b.start));
  const alike = a.digits.length === b.digits.length && a.groups === b.groups;
  return alike && gap.length <= MOST_LIST_GAP && LIST_GAP.test(gap);
}

function readSurroundings(text: string, { start, end }: WrittenNumber): Surroundings {
  const before = text.slice(Math.max(0, start - REACH), start).replace(/(?<!\w)[A-Z]-$/, '');
  const after = text.slice(end, end + REACH);
  const around = `${sentenceEnd(text.slice(Math.max(0, start - CONTEXT), start))} ${sentenceStart(text.slice(end, end + CONTEXT))}`;
  return { before, after: after.split('\n')[0] ?? '', around };
}

function sentenceEnd(before: string): string {
  return before
    .split(/[.!?]\s/)
    .slice(-2)
    .join(' ');
}

function sentenceStart(after: string): string {
  return after
    .split(/[.!?]\s/)
    .slice(0, 1)
    .join(' ');
}

function judge(number: WrittenNumber, text: string, mentionsCode: boolean): Judged {
  const surroundings = readSurroundings(text, number);
  const evidence = NUMBER_EVIDENCE.filter((one) => one.pattern.test(surroundings[one.where]));
  const weight = weighNumber(number) + sumByPlace(evidence);
  const pin = weighPin(surroundings, number);
  if (pin > 0 && weight + pin >= SECRET_WEIGHT)
    return { number, kind: 'pin', weight: weight + pin };
  const alone = weighAlone(number, surroundings, mentionsCode, text);
  return { number, kind: 'one-time-code', weight: weight + alone };
}

/** Of several reasons of one direction in one place only the strongest counts. */
function sumByPlace(evidence: readonly NumberEvidence[]): number {
  let sum = 0;
  for (const place of ['before', 'after', 'around'] as const) {
    const weights = evidence.filter(({ where }) => where === place).map(({ weight }) => weight);
    sum += Math.max(0, ...weights) + Math.min(0, ...weights);
  }
  return sum;
}

function weighPin({ before, around }: Surroundings, { digits }: WrittenNumber): number {
  if (digits.length === 9) return 0;
  if (PIN_TIGHT.test(before)) return 6;
  if (PIN_BEFORE.test(before)) return 4;
  return PIN_AROUND.test(around) ? 2 : 0;
}

/** A number on a line of its own is a code where codes are the subject, or nothing else is said. */
function weighAlone(
  { digits, groups }: WrittenNumber,
  { before, after }: Surroundings,
  mentionsCode: boolean,
  text: string,
): number {
  if (/[.!?]\s$/.test(before) && /^[.!?](?:\s|$)/.test(after)) return digits.length === 6 ? 2 : 0;
  if (!/(?:^|\n)\W*$/.test(before) || !/^\W*$/.test(after)) return 0;
  if (mentionsCode) return 2;
  const nothingElse = text.replace(/[^\p{L}\p{N}]/gu, '').length === digits.length;
  return nothingElse && (digits.length === 6 || groups > 1) ? SECRET_WEIGHT : 0;
}
