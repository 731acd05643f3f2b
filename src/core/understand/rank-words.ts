import type { Article, Audience } from '../article';
import type { Knowledge } from '../knowledge';
import { languageOf } from '../localize';
import { findNotOurs } from './foreign/find-not-ours';
import { rankForSignal } from './judge-security';
import type { Matcher } from './matcher/matcher';
import { preferAudience } from './prefer-audience';
import { type Reading, readInLanguage } from './read-in-language';
import { splitQuestions } from './split-questions';
import type { Candidate, ForeignSubject, SecuritySignal, Understanding } from './understanding';

/** How many are ranked before the asker's audience is considered. */
const RANKED = 20;

/** What is known of who asks. */
export interface AboutAsker {
  readonly audience?: Audience | undefined;
  /** BCP 47 tag of the person's client. */
  readonly locale?: string | undefined;
}

/** What a text names: codes, and a command. */
export type Named = Pick<Understanding, 'text' | 'codes' | 'command'>;

/** What the words of a text say. */
export interface RankedWords {
  /** Two letters of the language it was read in; absent where that is English. */
  readonly language?: string;
  /** Best first for the asker. */
  readonly candidates: readonly Candidate[];
  /** The best article that is not about an attack, whoever asks. */
  readonly rival?: Candidate;
  /** Where it puts several questions, the candidates of each. */
  readonly questions: readonly (readonly Candidate[])[];
  /** What else it is about, by the knowledge's list of what is not ours. */
  findListed(): ForeignSubject | undefined;
  /** The articles about attacks, best first for a signal. */
  orderForAlarm(signal: SecuritySignal): readonly string[];
}

export type RankWords = (named: Named, asker: AboutAsker) => RankedWords;

/** @param languages matchers of other languages than English, by their two letters */
export function createRankWords(
  knowledge: Knowledge,
  matcher: Matcher,
  languages: ReadonlyMap<string, Matcher>,
): RankWords {
  const { notOurs } = knowledge;
  const articles = new Map(knowledge.articles.map((article) => [article.id, article]));
  const isSecurity = ({ id }: Candidate) => articles.get(id)?.urgency === 'security';
  const readers = { matcher, languages, notOurs };
  const rankWording = rankOnce(matcher, articles.size);
  return (named, { audience, locale }) => {
    const { text } = named;
    const prefer = (found: readonly Candidate[]) => preferAudience(found, articles, audience);
    const orderForAlarm = (signal: SecuritySignal, rank = () => matcher.rank(text)) => {
      const ranked = withOthers(prefer(rank().best(articles.size)), articles).filter(isSecurity);
      const inOrder = rankForSignal(ranked, signal, (words) => prefer(rankWording(words)));
      return inOrder.map(({ id }) => id);
    };
    if (isDecided(named)) return { ...candidatesAlone(named.codes), orderForAlarm };
    const reading = readInLanguage(text, languageOf(locale), readers);
    const { language, ranking, matcher: own } = reading;
    const best = ranking.best(RANKED);
    const rival = best.find((candidate) => !isSecurity(candidate));
    const candidates = prefer(best);
    return {
      ...(language === undefined ? {} : { language }),
      ...(rival ? { rival } : {}),
      candidates,
      questions: splitQuestions(text).map((question) => prefer(own.match(question))),
      findListed: () => findListed(text, reading, notOurs, candidates),
      orderForAlarm: (signal) => orderForAlarm(signal, () => ranking),
    };
  };
}

/** A code or a command decides by itself: the words around it need not be ranked. */
export const isDecided = ({ codes, command }: Omit<Named, 'text'>): boolean =>
  codes.codes.length > 0 || command !== undefined;

/** The articles that codes name; those that share a code are equally likely. */
function candidatesAlone({ codes }: Named['codes']): Omit<RankedWords, 'orderForAlarm'> {
  const likeliest = new Map<string, number>();
  for (const { articles } of codes) {
    const chance = 1 / articles.length;
    for (const id of articles) likeliest.set(id, Math.max(likeliest.get(id) ?? 0, chance));
  }
  const candidates = [...likeliest].map(([id, confidence]) => ({ id, confidence }));
  return { candidates, questions: [], findListed: () => undefined };
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

function findListed(
  text: string,
  { ranking }: Reading,
  notOurs: Knowledge['notOurs'],
  [best]: readonly Candidate[],
): ForeignSubject | undefined {
  return findNotOurs(text, ranking.other(), { notOurs, best: best?.confidence ?? 0 });
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
