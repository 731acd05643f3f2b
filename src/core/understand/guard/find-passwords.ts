import { findToldPasswords } from './find-told-passwords';
import { groupSpan } from './group-span';
import { isHomemade, isPasswordShaped, isUnmistakable, mayBePassword } from './looks-like-password';
import { HAS_PASSWORD_LABEL, isSaidOfPasswords, PASSWORD_LABEL } from './password-words';
import type { SecretSpan } from './secret-span';

/** Words and signs that a password is often mentioned after. */
const CUE =
  /(?<!\w)(?:from|to|new|old|one|nor|or|and|as|then|called|typed?|entered|tried|try|trying|use|used|using|with|mit|avec|con|it|is|was|accepts?|like|if)\s?["'(]?$|[:=/,("']\s?["'(]?$/i;
const CUE_REACH = 16;

/** Acts that something is typed or chosen in, where no word for a password stands. */
const ACT =
  /(?<!\w)(?:(?:changed|set|reset|switched|updated|renamed)(?: (?:it|mine|that|them|everything))? (?:to|into)|(?:put|typed|keyed|entered|typing|entering)(?: in)?|(?:logg?(?:ed|ing)?|sign(?:ed|ing)?)[- ]?(?:in|on) with|(?:always|still|only|just|i|we|have|by) (?:use|used|using|try|tried|take)|tried|trying|used to be|same one[,:]?|mine is|mine was|(?:new|old|first|last|current|other) one (?:is|was)|pass(?:code)?(?: is| was)?|credentials?|login|pw)[:,]?\s{1,2}["'(]{0,2}$/i;
const ACT_REACH = 32;
/** What was typed is said to be something else. */
const OTHER_THING =
  /^\S*\s(?:as (?:the |my |our |a |an )?(?:\S{1,12} )?(?:user|username|name|upn|host|hostname|server|client|device|computer|domain|tenant|app|application|policy|group|label|profile|ssid|network)|on (?:the|my) (?:pc|server)|(?:server|computer|policy|group|app|network|version|model|wlan|wifi|tenant)(?!\w))/i;
const BEFORE_LABEL = new RegExp(
  `(?<![\\w.-])(?<word>\\S{4,64})["')]{0,2} (?:is|was|as|ist|war|est|es) (?:(?:my|the|his|her|our|their|a|mein|das|mon|mi) )?(?:(?:old|new|current|\\w{2,12}) )?(?=(?:${PASSWORD_LABEL}|pass)(?!\\w))`,
  'dgiu',
);
const QUOTED = /(?<mark>["'])(?<words>[^"'\n]{4,60})\k<mark>(?!\w)/dg;
const MOST_QUOTED_WORDS = 4;
const LONGEST_PASSAGE = /[^\n]{1,400}/g;

type Span = Pick<SecretSpan, 'start' | 'end'>;

/** Finds passwords by the words around them. */
export function findPasswords(folded: string): readonly SecretSpan[] {
  const spans = [
    ...findToldPasswords(folded),
    ...findBeforeLabel(folded),
    ...findInPassages(folded),
    ...findTokens(folded, /(?<![^\s"'(])[^\s"'()]{8,48}/g, isTypedIn),
    ...findTokens(folded, /(?<![^\s:/|,;=&])[^\s:/|,;=&]{7,48}(?![^\s:/|,;=&])/g, isUnmistakable),
  ];
  return spans.map((span) => ({ ...span, kind: 'password' }));
}

function findBeforeLabel(folded: string): readonly Span[] {
  return [...folded.matchAll(BEFORE_LABEL)].flatMap((match) => {
    const span = groupSpan(match, 'word');
    const word = folded.slice(span.start, span.end);
    const isPlain = /^\p{L}+$/u.test(word) && !isSaidOfPasswords(word);
    const isSecret = mayBePassword(word) || (isPlain && opensSentence(folded, span.start));
    return isSecret ? [span] : [];
  });
}

function opensSentence(folded: string, at: number): boolean {
  return /(?:^|[.!?\n])["'\s]*$/.test(folded.slice(Math.max(0, at - 8), at));
}

/** In a passage about passwords, what is shaped like one; what is not so clearly, after a cue. */
function findInPassages(folded: string): readonly Span[] {
  return [...folded.matchAll(LONGEST_PASSAGE)].flatMap(({ index, 0: passage }) => {
    if (!HAS_PASSWORD_LABEL.test(passage)) return [];
    const spans = [...findQuoted(passage), ...findTokens(passage, /\S{4,64}/g, isMentioned)];
    return spans.map(({ start, end }) => ({ start: start + index, end: end + index }));
  });
}

function isMentioned(token: string, passage: string, at: number): boolean {
  if (isPasswordShaped(token)) return true;
  const isCued = /^["'(]/.test(token) || CUE.test(passage.slice(Math.max(0, at - CUE_REACH), at));
  return isCued && mayBePassword(token) && /\p{L}[._-]?\d|\d[._-]?\p{L}/u.test(token);
}

function isTypedIn(token: string, text: string, at: number): boolean {
  const isSigned = isPasswordShaped(token) && /[!@#$%^&*~]/.test(token);
  if (!isHomemade(token) && !isSigned) return false;
  const isActed = ACT.test(text.slice(Math.max(0, at - ACT_REACH), at));
  return isActed && !OTHER_THING.test(text.slice(at, at + 120));
}

function findTokens(
  text: string,
  tokens: RegExp,
  isSecret: (token: string, text: string, at: number) => boolean,
): readonly Span[] {
  return [...text.matchAll(tokens)].flatMap(({ index, 0: token }) =>
    isSecret(token, text, index) ? [{ start: index, end: index + token.length }] : [],
  );
}

function findQuoted(passage: string): readonly Span[] {
  return [...passage.matchAll(QUOTED)].flatMap((match) => {
    const span = groupSpan(match, 'words');
    return isQuotedPassword(passage.slice(span.start, span.end)) ? [span] : [];
  });
}

function isQuotedPassword(quoted: string): boolean {
  if (!/\d/.test(quoted) || !/\p{L}/u.test(quoted)) return false;
  if (/aadsts|error|0x|kb\d|[=:]/i.test(quoted) || HAS_PASSWORD_LABEL.test(quoted)) return false;
  return quoted.split(' ').length <= MOST_QUOTED_WORDS;
}
