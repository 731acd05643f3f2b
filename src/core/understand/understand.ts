import type { Article, Audience } from '../article';
import type { Knowledge } from '../knowledge';
import { languageOf } from '../localize';
import { createMemo } from '../memo';
import { buildCodeIndex, type CodeIndex } from './codes/code-index';
import { findCodes } from './codes/find-codes';
import { findFields } from './find-fields';
import { findCommand } from './find-command';
import { findForeignSubject } from './find-foreign-subject';
import { findNotOurs } from './foreign/find-not-ours';
import { maskPersonal } from './guard/mask-personal';
import { removeSecrets } from './guard/remove-secrets';
import { isAskedOnly, judgeSecurity, rankForSignal } from './judge-security';
import type { Matcher, Ranking, Scope } from './matcher/matcher';
import { matchMessages } from './match-messages';
import { preferAudience } from './prefer-audience';
import { foreignTo, readInLanguage } from './read-in-language';
import { splitQuestions } from './split-questions';
import type { Candidate, ForeignSubject, Understanding } from './understanding';

/** Longest text that is read, in UTF-16 units: what comes after it is not looked at. */
export const MOST_CHARACTERS = 40_000;

const MOST_CANDIDATES = 5;

/** How many are ranked before the asker's audience is considered. */
const RANKED = 20;

/** Of so many texts it is remembered what they say, if they are no longer than this in UTF-16 units. */
const MOST_REMEMBERED = 500;
const LONGEST_REMEMBERED = 1000;

/** What is known of who asks. */
export interface AboutAsker {
  readonly audience?: Audience | undefined;
  /** BCP 47 tag of the person's client. */
  readonly locale?: string | undefined;
}

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
  const { codeIndex, articles, numbers, isSecurity, isOther } = indexKnowledge(knowledge);
  const readers = { matcher, languages, notOurs: knowledge.notOurs };
  const rankWording = rankOnce(matcher, articles.size);
  const understand: Understand = (written, { audience, locale } = {}) => {
    const { text, removed } = removeSecrets(written.slice(0, MOST_CHARACTERS), numbers);
    const known = findNamed(text, codeIndex, locale);
    const reading = readInLanguage(text, languageOf(locale), readers, scopeFor(known.codes));
    const { language, ranking, matcher: own } = reading;
    const prefer = (found: readonly Candidate[]) => preferAudience(found, articles, audience);
    const best = ranking.best(RANKED);
    const ranked = prefer(best);
    const named = foreignTo(language, findForeignSubject(text));
    const held = named ? { ...known, foreign: named } : known;
    const security = judgeSecurity(held, best.find(isOther), matcher);
    // What may be an alarm is not put aside for sounding like something else.
    const listed = () => findListed(text, ranking, readers.notOurs, ranked[0]);
    const foreign = named ?? (security ? undefined : listed());
    const every = () => withOthers(prefer(ranking.best(articles.size)), articles);
    const rankWorded = (words: string) => prefer(rankWording(words));
    const inOrder = security ? rankForSignal(every(), security, rankWorded) : [];
    return {
      ...known,
      redacted: maskPersonal(text),
      secrets: removed,
      fields: findFields(text),
      candidates: ranked.slice(0, MOST_CANDIDATES),
      questions: splitQuestions(text).map((one) => prefer(own.match(one, MOST_CANDIDATES))),
      messages: matchMessages(text, codeIndex.messages),
      securityArticles: inOrder.filter(isSecurity).map(({ id }) => id),
      asksOnly: isAskedOnly(text),
      ...(language === undefined ? {} : { language }),
      ...(security ? { security } : {}),
      ...(foreign ? { foreign } : {}),
    };
  };
  return rememberReadings(understand);
}

/** Ranks the wordings of alarms, which are few, each only once. */
function rankOnce(matcher: Matcher, limit: number): (words: string) => readonly Candidate[] {
  const known = new Map<string, readonly Candidate[]>();
  return (words) => {
    const ranked = known.get(words) ?? matcher.match(words, limit);
    known.set(words, ranked);
    return ranked;
  };
}

/** What a text names: codes, and a command. */
function findNamed(
  text: string,
  codeIndex: CodeIndex,
  locale: string | undefined,
): Pick<Understanding, 'text' | 'codes' | 'command'> {
  const command = findCommand(text, locale);
  return { text, codes: findCodes(text, codeIndex), ...(command ? { command } : {}) };
}

/** A code decides by itself: the sentences of the log around it need not be ranked. */
const scopeFor = ({ codes }: Understanding['codes']): Scope =>
  codes.length > 0 ? 'whole' : 'pieces';

function findListed(
  text: string,
  ranking: Ranking,
  notOurs: Knowledge['notOurs'],
  best: Candidate | undefined,
): ForeignSubject | undefined {
  return findNotOurs(text, ranking.other(), { notOurs, best: best?.confidence ?? 0 });
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

function indexKnowledge(knowledge: Knowledge) {
  const articles = new Map(knowledge.articles.map((article) => [article.id, article]));
  const isSecurity = ({ id }: Candidate) => articles.get(id)?.urgency === 'security';
  return {
    articles,
    codeIndex: buildCodeIndex(knowledge.articles),
    numbers: knownNumbersOf(knowledge),
    isSecurity,
    isOther: (candidate: Candidate) => !isSecurity(candidate),
  };
}

/** The candidates, and after them the articles that their matcher does not know. */
function withOthers(
  ranked: readonly Candidate[],
  articles: ReadonlyMap<string, Article>,
): readonly Candidate[] {
  const known = new Set(ranked.map(({ id }) => id));
  const others = [...articles.keys()].filter((id) => !known.has(id));
  return [...ranked, ...others.map((id) => ({ id, confidence: 0 }))];
}

/** The error codes that are nothing but digits, which no guard may take for a one-time code. */
export function knownNumbersOf({ articles }: Knowledge): ReadonlySet<string> {
  return new Set(articles.flatMap(({ codes }) => codes.filter((code) => /^\d+$/.test(code))));
}
