import type { Knowledge } from '../knowledge';
import { createMemo } from '../memo';
import { buildCodeIndex, type CodeIndex } from './codes/code-index';
import { findCodes } from './codes/find-codes';
import { findFields } from './find-fields';
import { findCommand } from './find-command';
import { findForeignSubject } from './find-foreign-subject';
import { maskPersonal } from './guard/mask-personal';
import { removeSecrets } from './guard/remove-secrets';
import { isAskedOnly, judgeSecurity } from './judge-security';
import type { Matcher } from './matcher/matcher';
import { matchMessages } from './match-messages';
import { type AboutAsker, createRankWords, type Named } from './rank-words';
import { foreignTo } from './read-in-language';
import type { Understanding } from './understanding';

/** Longest text that is read, in UTF-16 units: what comes after it is not looked at. */
export const MOST_CHARACTERS = 40_000;

const MOST_CANDIDATES = 5;

/** Of so many texts it is remembered what they say, if they are no longer than this in UTF-16 units. */
const MOST_REMEMBERED = 500;
const LONGEST_REMEMBERED = 1000;

/**
 * Reads a text, for an asker of whom something may be known.
 * The order is the design's: secrets leave before anything else sees the words.
 */
export type Understand = (text: string, asker?: AboutAsker) => Understanding;

/** @param languages matchers of other languages than English, by their two letters */
export function createUnderstand(
  knowledge: Knowledge,
  matcher: Matcher,
  languages: ReadonlyMap<string, Matcher> = new Map(),
): Understand {
  const codeIndex = buildCodeIndex(knowledge.articles);
  const numbers = knownNumbersOf(knowledge);
  const rankWords = createRankWords(knowledge, matcher, languages);
  const understand: Understand = (written, asker = {}) => {
    const { text, removed } = removeSecrets(written.slice(0, MOST_CHARACTERS), numbers);
    const named = findNamed(text, codeIndex, asker.locale);
    const ranked = rankWords(named, asker);
    const { language, candidates, questions, rival } = ranked;
    const subject = foreignTo(language, findForeignSubject(text));
    const known = { ...named, ...(subject ? { foreign: subject } : {}) };
    const listed = subject ? undefined : ranked.findListed();
    const security = judgeSecurity({ ...known, ...(listed ? { listed } : {}) }, rival, matcher);
    return {
      ...known,
      redacted: maskPersonal(text),
      secrets: removed,
      fields: findFields(text),
      candidates: candidates.slice(0, MOST_CANDIDATES),
      questions,
      messages: matchMessages(text, codeIndex.messages),
      securityArticles: security ? ranked.orderForAlarm(security) : [],
      asksOnly: isAskedOnly(text),
      ...(language === undefined ? {} : { language }),
      ...(security ? { security } : {}),
      ...(listed && !security ? { foreign: listed } : {}),
    };
  };
  return rememberReadings(understand);
}

function findNamed(text: string, codeIndex: CodeIndex, locale: string | undefined): Named {
  const command = findCommand(text, locale);
  return { text, codes: findCodes(text, codeIndex), ...(command ? { command } : {}) };
}

/**
 * Reads the same text only once: while something is down, many people paste the same words. What holds a secret, or is
 * long, is not kept.
 */
function rememberReadings(understand: Understand): Understand {
  const once = createMemo<Understanding>(MOST_REMEMBERED);
  return (text, asker = {}) =>
    once(
      JSON.stringify([text, asker.audience, asker.locale]),
      () => understand(text, asker),
      ({ secrets }) => text.length <= LONGEST_REMEMBERED && secrets.length === 0,
    );
}

/** The error codes that are nothing but digits, which no guard may take for a one-time code. */
export function knownNumbersOf({ articles }: Knowledge): ReadonlySet<string> {
  return new Set(articles.flatMap(({ codes }) => codes.filter((code) => /^\d+$/.test(code))));
}
