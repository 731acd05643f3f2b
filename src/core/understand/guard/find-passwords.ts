import {
  isPasswordShaped,
  isUnmistakable,
  mayBePassword,
  stripPunctuation,
} from './looks-like-password';
import { isSaidOfPasswords, PASSWORD_LABEL } from './password-words';
import type { SecretSpan } from './secret-span';

/** How far behind its label a password is looked for. */
const REACH = 120;

const LABEL_SOURCE = `(?<![\\p{L}\\d])(?:\\w{0,30}[_-])?${PASSWORD_LABEL}(?![\\p{L}\\d])`;
const LABEL = new RegExp(LABEL_SOURCE, 'giu');
const ANY_LABEL = new RegExp(LABEL_SOURCE, 'iu');
/** Words and a number, as in a pass phrase. */
const PHRASE = /^(?:\p{Lu}\p{L}{2,20} ){1,3}\d{1,4}(?!\w)/u;
const QUOTED_BESIDE = /^[^\S\n]{1,3}(["'])(?<words>[^"'\n]{4,60})\1(?!\w)/d;
const SHORT_LABEL = /(?<![\w-])(?:pass(?=\s?[:=]|\s["'])|my pass(?=\s(?:is|was)\s))/gi;

/** What stands between the label and a password that is told. */
const EQUALS =
  /^["')\]>*_]{0,3}[^\S\n]{0,3}(?:\([^()\n]{0,30}\)\s?)?(?:(?:for|to|of|in|on|i use|thing|number|fur|pour|para) (?:my |the |our |das |die )?(?:[\w@.-]{1,40}\s)?){0,2}(?:(?:[:=]{1,2}>?|->|=>)|(?:is|was|were|are|ist|war|lautet|est|es|era|e|c'est|to|zu|auf|en|called|used to be|would be|should be|will be|set to|reads)(?![\w']))[^\S\n]{0,3}(?:(?:now|still|currently|actually|just|simply|set to|jetzt|:)[^\S\n]{1,2}){0,2}(?<quote>["'(\[*_<]{0,3})/i;
const NEXT_WORD = /^["')\]>*_]{0,3}[^\S\n]{1,3}(?:\(|"|'|no |der |:)?(?=\S)/;
const CLAUSE_END =
  /^["')\]*_<]{0,3}(?:[^\S\n]*$|[^\S\n]*[,;.!?)\n]|<|[^\S\n]+(?:and|but|or|und|aber|y|et|for|not|does|doesn'?t|did|didn'?t|isn'?t|it|why|what|can|since|when|wrong|ne|geht|no|then|pls|please|thanks|fails?|rejected|refused|won'?t|keeps|never|which|user|username|login)(?!\w))/;
const CUE =
  /(?<!\w)(?:from|to|new|old|one|nor|or|and|as|then|called|typed?|entered|tried|try|trying|use|used|using|with|mit|avec|con|it|is|was|accepts?|like|if)\s?["'(]?$|[:=/,("']\s?["'(]?$/i;
const BEFORE_LABEL = new RegExp(
  `(?<![\\w.-])(?<word>\\S{4,64})["')]{0,2} (?:is|was|as|ist|war|est|es) (?:(?:my|the|his|her|our|their|a|mein|das|mon|mi) )?(?:(?:old|new|current|\\w{2,12}) )?(?=${PASSWORD_LABEL}(?!\\w))`,
  'dgiu',
);
const QUOTED = /"(?<words>[^"\n]{4,60})"|(?<![\w])'(?<single>[^'\n]{4,60})'(?!\w)/dg;

/** Finds passwords by the words around them. */
export function findPasswords(folded: string): readonly SecretSpan[] {
  const labels = [...folded.matchAll(LABEL), ...folded.matchAll(SHORT_LABEL)];
  return [
    ...labels.flatMap(({ index, 0: label }) => findAfterLabel(folded, index + label.length)),
    ...findBeforeLabel(folded),
    ...findInSentences(folded),
    ...findUnmistakable(folded),
  ];
}

function findAfterLabel(folded: string, from: number): readonly SecretSpan[] {
  const rest = folded.slice(from, from + REACH).split('\n')[0] ?? '';
  const told = EQUALS.exec(rest);
  const toldAt = told?.[0].length ?? 0;
  if (told && isTold(rest.slice(toldAt), told)) {
    const length = lengthOfTold(rest.slice(toldAt), told.groups?.['quote'] ?? '');
    return [{ start: from + toldAt, end: from + toldAt + length, kind: 'password' }];
  }
  const [quoteStart, quoteEnd] = QUOTED_BESIDE.exec(rest)?.indices?.groups?.['words'] ?? [0, 0];
  if (quoteEnd > 0 && isPhrase(rest.slice(quoteStart, quoteEnd)))
    return [{ start: from + quoteStart, end: from + quoteEnd, kind: 'password' }];
  const beside = NEXT_WORD.exec(rest)?.[0].length;
  const token = beside === undefined ? '' : wordAt(rest, beside);
  if (beside === undefined || !(mayBePassword(token) || isLongNumber(rest, beside))) return [];
  return [{ start: from + beside, end: from + beside + token.length, kind: 'password' }];
}

function isLongNumber(rest: string, at: number): boolean {
  const digits = /^\d{6,12}(?![\w-])/.exec(rest.slice(at))?.[0];
  return (
    digits !== undefined &&
    isNumberTold(digits, rest.slice(at + digits.length)) &&
    !/^(?:500|530|700|120)\d{3}$/.test(digits)
  );
}

function isPhrase(quoted: string): boolean {
  const words = quoted.split(' ');
  const own = words.filter((word) => !isSaidOfPasswords(stripPunctuation(word)));
  return !ANY_LABEL.test(quoted) && own.length > words.length / 2;
}

function wordAt(text: string, at: number): string {
  return /^\S{1,64}/.exec(text.slice(at))?.[0] ?? '';
}

function isTold(rest: string, told: RegExpExecArray): boolean {
  const token = wordAt(rest, 0);
  const core = stripPunctuation(token);
  if (/^[*.\u2022\u0000]*$/.test(token) || core.length < 3) return false;
  if (/["'(]/.test(told.groups?.['quote'] ?? '')) return !isSaidOfPasswords(core);
  if (mayBePassword(token) || PHRASE.test(rest)) return true;
  if (/^\d+$/.test(core)) return isNumberTold(core, rest.slice(token.length));
  if (/^\p{L}+-\p{L}+$/u.test(core) && core === core.toLowerCase()) return false;
  if (isSaidOfPasswords(core, /[:=]\S*$/.test(told[0])) || /[/:@\\]/.test(core)) return false;
  return CLAUSE_END.test(rest.slice(core.length));
}

function isNumberTold(digits: string, after: string): boolean {
  return (
    digits.length >= 4 &&
    !/^5[03]\d{3}$/.test(digits) &&
    !/^\s?(?:char|days?|times|min|sec|digits|zeichen)/i.test(after)
  );
}

/** The first word of what is told; all of it between quotes; and what follows if it is no plain word. */
function lengthOfTold(rest: string, quote: string): number {
  const mark = /["']/.exec(quote)?.[0];
  const closing = mark === undefined ? -1 : rest.indexOf(mark);
  if (closing > 0) return closing;
  const phrase = PHRASE.exec(rest)?.[0].length;
  if (phrase !== undefined) return phrase;
  const first = wordAt(rest, 0);
  if (/[,;]$/.test(first)) return first.length - 1;
  const more = /^[^\S\n](?=\S*[\d!@#$%^&*])[^\s,;]{1,30}/.exec(rest.slice(first.length))?.[0] ?? '';
  const isMore = more.length > 0 && !/^\s(?:aadsts|kb|\d+(?:x|st|nd|rd|th)?$)/i.test(more);
  return first.length + (isMore || /^\s\d{1,4}$/.test(more) ? more.length : 0);
}

function findBeforeLabel(folded: string): readonly SecretSpan[] {
  return [...folded.matchAll(BEFORE_LABEL)].flatMap((match) => {
    const [start, end] = match.indices?.groups?.['word'] ?? [0, 0];
    const word = folded.slice(start, end);
    const isSecret =
      mayBePassword(word) ||
      (/^\p{L}+$/u.test(word) && !isSaidOfPasswords(word) && opensSentence(folded, start));
    return isSecret ? [{ start, end, kind: 'password' as const }] : [];
  });
}

function opensSentence(folded: string, at: number): boolean {
  return /(?:^|[.!?\n])["'\s]*$/.test(folded.slice(Math.max(0, at - 8), at));
}

/** In a sentence about passwords, what is shaped like one; what is not so clearly, after a cue. */
function findInSentences(folded: string): readonly SecretSpan[] {
  const found: SecretSpan[] = [];
  for (const sentence of folded.matchAll(/[^\n]{1,400}/g)) {
    const text = sentence[0];
    if (!ANY_LABEL.test(text)) continue;
    for (const span of [...findQuoted(text), ...findTokens(text)])
      found.push({
        start: sentence.index + span.start,
        end: sentence.index + span.end,
        kind: 'password',
      });
  }
  return found;
}

function findTokens(sentence: string): readonly SecretSpan[] {
  return [...sentence.matchAll(/\S{4,64}/g)].flatMap(({ index, 0: token }) => {
    const cued = CUE.test(sentence.slice(Math.max(0, index - 16), index));
    const isSecret =
      isPasswordShaped(token) || (cued && mayBePassword(token) && /\p{L}\d|\d\p{L}/u.test(token));
    return isSecret ? [{ start: index, end: index + token.length, kind: 'password' as const }] : [];
  });
}

function findQuoted(sentence: string): readonly SecretSpan[] {
  return [...sentence.matchAll(QUOTED)].flatMap((match) => {
    const [start, end] = match.indices?.groups?.['words'] ??
      match.indices?.groups?.['single'] ?? [0, 0];
    const words = sentence.slice(start, end);
    const isSecret =
      /\d/.test(words) &&
      /\p{L}/u.test(words) &&
      words.split(' ').length <= 4 &&
      !/aadsts|error|0x|kb\d|[=:]/i.test(words) &&
      !ANY_LABEL.test(words);
    return isSecret ? [{ start, end, kind: 'password' as const }] : [];
  });
}

function findUnmistakable(folded: string): readonly SecretSpan[] {
  return [...folded.matchAll(/(?<![^\s:/|,;=])[^\s:/|,;=]{7,48}(?![^\s:/|,;=])/g)].flatMap(({ index, 0: token }) =>
    isUnmistakable(token)
      ? [{ start: index, end: index + token.length, kind: 'password' as const }]
      : [],
  );
}
