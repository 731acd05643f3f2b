import { groupSpan } from './group-span';
import { mayBePassword, stripPunctuation } from './looks-like-password';
import { HAS_PASSWORD_LABEL, isSaidOfPasswords, LABELLED_PASSWORD } from './password-words';

/** How far behind its label a password is looked for. */
const REACH = 120;
const SHORT_LABEL = /(?<![\w-])(?:pass(?=\s?[:=]|\s["'])|my pass(?=\s(?:is|was)\s))/gi;

/** Who gave it, in between: "the password you sent me, …". */
const RELATIVE =
  /^[^\S\n]{1,2}(?:that |which )?(?:you|they|he|she|it|we|i|it support|(?:the |our |my )?(?:help ?desk|service ?desk|support|admin|boss|colleague|it guy|it dept)) (?:just |have |had |has )?(?:gave|sent|issued|made|created|generated|got|wrote|texted|mailed|set|chose|picked|used?|gives?|told)(?: (?:me|us|him|her|for me|up))?(?=[\s,:])/i;
/** What stands between the label and a password that is told. */
const EQUALS =
  /^["')\]>*_]{0,3}[^\S\n]{0,3}(?:\([^()\n]{0,30}\)\s?)?(?:(?:for|to|of|in|on|i use|thing|number|fur|pour|para) (?:my |the |our |das |die )?(?:[\w@.-]{1,40}\s)?){0,2}(?:(?:[:=]{1,2}>?|->|=>|>)|(?:is|was|were|are|ist|war|lautet|est|es|era|e|c'est|to|zu|auf|en|called|used to be|would be|should be|will be|set to|reads)(?![\w']))[^\S\n]{0,3}(?:(?:now|still|currently|actually|just|simply|set to|jetzt|:)[^\S\n]{1,2}){0,2}(?<quote>["'(\[*_<]{0,3})/i;
const NEXT_WORD = /^["')\]>*_]{0,3},?[^\S\n]{1,3}(?:\(|"|'|no |der |:)?(?=\S)/;
const QUOTED_BESIDE = /^[^\S\n]{1,3}(?<mark>["'])(?<words>[^"'\n]{4,60})\k<mark>(?!\w)/d;
const CLAUSE_END =
  /^["')\]*_<]{0,3}(?:[^\S\n]*$|[^\S\n]*[,;.!?)\n]|<|[^\S\n]+(?:and|but|or|und|aber|y|et|for|not|does|doesn'?t|did|didn'?t|isn'?t|it|why|what|can|since|when|wrong|ne|geht|no|then|pls|please|thanks|fails?|rejected|refused|won'?t|keeps|never|which|user|username|login)(?!\w))/;
/** Words and a number, as in a pass phrase. */
const PHRASE = /^(?:\p{Lu}\p{L}{2,20} ){1,3}\d{1,4}(?!\w)/u;
const ERROR_NUMBER = /^(?:5[03]\d{3}|(?:500|530|700|120)\d{3})$/;
const COUNTED = /^\s?(?:char|days?|times|min|sec|digits|zeichen)/i;

/** A phrase in small letters, where a pass phrase is told. */
const PASS_PHRASE =
  /(?<!\w)pass ?phrase(?:\s(?:is|was|=)|\s?[:=])\s{1,2}["']?(?<words>\p{L}{2,14}(?:[ -]\p{L}{2,14}){2,7})/dgiu;

interface Span {
  readonly start: number;
  readonly end: number;
}

/** Finds passwords that are told right after a word for them: "password is …", "pw: …", "pw …". */
export function findToldPasswords(folded: string): readonly Span[] {
  const labels = [...folded.matchAll(LABELLED_PASSWORD), ...folded.matchAll(SHORT_LABEL)];
  const phrases = [...folded.matchAll(PASS_PHRASE)]
    .map((match) => groupSpan(match, 'words'))
    .filter(({ start, end }) => isOwnPhrase(folded.slice(start, end)));
  return [...phrases, ...labels.flatMap(findAfter(folded))];
}

const findAfter =
  (folded: string) =>
  ({ index, 0: label }: RegExpExecArray): readonly Span[] => {
    const after = index + label.length;
    const from = after + (RELATIVE.exec(folded.slice(after, after + REACH))?.[0].length ?? 0);
    const rest = folded.slice(from, from + REACH).split('\n')[0] ?? '';
    const span = findTold(rest) ?? findQuotedBeside(rest) ?? findBeside(rest);
    return span ? [{ start: from + span.start, end: from + span.end }] : [];
  };

function findTold(rest: string): Span | undefined {
  const told = EQUALS.exec(rest);
  if (!told) return undefined;
  const start = told[0].length;
  const value = rest.slice(start);
  const quote = told.groups?.quote ?? '';
  const isAssigned = /[:=]\S*$/.test(told[0]);
  const isTold = /["'(]/.test(quote) ? isQuotedValue(value) : isPlainValue(value, isAssigned);
  return isTold ? { start, end: start + lengthOfValue(value, quote) } : undefined;
}

function findQuotedBeside(rest: string): Span | undefined {
  const match = QUOTED_BESIDE.exec(rest);
  const span = match ? groupSpan(match, 'words') : undefined;
  return span && isOwnPhrase(rest.slice(span.start, span.end)) ? span : undefined;
}

function findBeside(rest: string): Span | undefined {
  const start = NEXT_WORD.exec(rest)?.[0].length;
  if (start === undefined) return undefined;
  const token = firstWord(rest.slice(start));
  const isSecret = mayBePassword(token) || isLongNumber(rest.slice(start));
  return isSecret ? { start, end: start + token.length } : undefined;
}

function firstWord(text: string): string {
  return /^\S{1,64}/.exec(text)?.[0] ?? '';
}

function isQuotedValue(value: string): boolean {
  const core = stripPunctuation(firstWord(value));
  return core.length >= 3 && !/^[*.\u2022]*$/.test(core) && !isSaidOfPasswords(core);
}

function isPlainValue(value: string, isAssigned: boolean): boolean {
  const token = firstWord(value);
  const core = stripPunctuation(token);
  if (/^[*.\u2022\u0000]*$/.test(token) || core.length < 3) return false;
  if (mayBePassword(token) || isWordAndNumber(core) || PHRASE.test(value)) return true;
  if (/^\d+$/.test(core)) return isNumberTold(core, value.slice(token.length));
  if (isSaidOfPasswords(core, isAssigned) || isOrdinary(core)) return false;
  return CLAUSE_END.test(value.slice(core.length));
}

/** Letters and digits in one, but no error code: what would be a name elsewhere is told as a password here. */
function isWordAndNumber(core: string): boolean {
  return (
    core.length >= 6 &&
    /^\p{L}{2,}\d[\p{L}\d]*$/u.test(core) &&
    !/^(?:aadsts|kb|caa|sspr|inc|chg|req|task|ritm|hcw|event|error|err|case|ticket)/i.test(core)
  );
}

/** Two plain words joined, or a path or an address. */
function isOrdinary(core: string): boolean {
  return /^\p{Ll}+-\p{Ll}+$/u.test(core) || /[/:@\\]/.test(core);
}

function isNumberTold(digits: string, after: string): boolean {
  return digits.length >= 4 && !ERROR_NUMBER.test(digits) && !COUNTED.test(after);
}

function isLongNumber(text: string): boolean {
  const digits = /^\d{6,12}(?![\w-])/.exec(text)?.[0];
  return digits !== undefined && isNumberTold(digits, text.slice(digits.length));
}

/** Whether most of what is quoted is not the way people talk of passwords. */
function isOwnPhrase(quoted: string): boolean {
  const words = quoted.split(' ');
  const own = words.filter((word) => !isSaidOfPasswords(stripPunctuation(word)));
  return !HAS_PASSWORD_LABEL.test(quoted) && own.length > words.length / 2;
}

/** All of it between quotes; a phrase; else the first word, and the next if that is no plain one. */
function lengthOfValue(value: string, quote: string): number {
  const mark = /["']/.exec(quote)?.[0];
  const closing = mark === undefined ? -1 : value.indexOf(mark);
  if (closing > 0) return closing;
  const first = firstWord(value);
  if (/[,;]$/.test(first)) return first.length - 1;
  return PHRASE.exec(value)?.[0].length ?? first.length + lengthOfMore(value.slice(first.length));
}

function lengthOfMore(rest: string): number {
  const more = /^[^\S\n](?=\S*[\d!@#$%^&*])[^\s,;]{1,30}/.exec(rest)?.[0] ?? '';
  const isNumber = /^\s\d{1,4}$/.test(more);
  const isOther = /^\s(?:aadsts|kb|\d+(?:x|st|nd|rd|th)?$)/i.test(more);
  return isNumber || !isOther ? more.length : 0;
}
