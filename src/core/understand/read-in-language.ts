import type { NotOurs } from '../knowledge';
import { findLanguage } from './foreign/find-language';
import { findNotOurs } from './foreign/find-not-ours';
import type { Matcher, Ranking } from './matcher/matcher';
import { toPlainWords } from './plain-words';
import type { ForeignSubject } from './understanding';

/** A text as the matcher of one language ranks it. */
export interface Reading {
  /** Two letters; absent where it is read as English. */
  readonly language?: string;
  readonly matcher: Matcher;
  readonly ranking: Ranking;
}

interface Readers {
  readonly matcher: Matcher;
  /** Matchers of other languages, by their two letters. */
  readonly languages: ReadonlyMap<string, Matcher>;
  readonly notOurs: readonly NotOurs[];
}

/**
 * How much surer the person's own language must be of a text that shows no language, such as
 * "authenticator neu", to be the one it is read in. Set by hand.
 */
const LEAD = 0.2;

/** Reads a text in the person's own language where it is written in that, in English everywhere else. */
export function readInLanguage(
  text: string,
  language: string,
  { matcher, languages, notOurs }: Readers,
): Reading {
  const english: Reading = { matcher, ranking: matcher.rank(text) };
  const own = languages.get(language);
  if (!own) return english;
  const theirs: Reading = { language, matcher: own, ranking: own.rank(text) };
  const shown = findLanguage(toPlainWords(text));
  if (shown !== undefined) return shown === nameOf(language) ? theirs : english;
  const isTheirs =
    surety(theirs) - surety(english) >= LEAD ||
    nameListed(text, english.ranking, notOurs) === nameOf(language);
  return isTheirs ? theirs : english;
}

/** Why a text is not ours to answer, once it is read: not for its language, where that is the person's own. */
export function foreignTo(
  language: Reading['language'],
  foreign: ForeignSubject | undefined,
): ForeignSubject | undefined {
  const isRead = language !== undefined && foreign?.kind === 'other-language';
  return isRead ? undefined : foreign;
}

/** What the rules and lists call a language, e.g. `German` for `de`. */
function nameOf(language: string): string {
  return new Intl.DisplayNames('en', { type: 'language' }).of(language) ?? language;
}

const surety = ({ ranking }: Reading): number => ranking.best(1)[0]?.confidence ?? 0;

/** The language under which the knowledge lists the nearest text, among what is not ours. */
function nameListed(
  text: string,
  ranking: Ranking,
  notOurs: readonly NotOurs[],
): string | undefined {
  const other = ranking.other();
  const best = ranking.best(1)[0]?.confidence ?? 0;
  const isForeign = findNotOurs(text, other, { notOurs, best })?.kind === 'other-language';
  return other && isForeign ? notOurs[other.other]?.name : undefined;
}
