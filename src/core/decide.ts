import type { Urgency } from './article';
import type { CommandName } from './command';
import type {
  Candidate,
  Fields,
  ForeignSubject,
  NearCode,
  SecretKind,
  Understanding,
} from './understand/understanding';

/** What to do about a text. The reply is composed from this and nothing else. */
export type Decision =
  | {
      readonly kind: 'warn';
      readonly secrets: readonly SecretKind[];
      readonly security: boolean;
      readonly then: Exclude<Decision, { kind: 'warn' }>;
    }
  | {
      readonly kind: 'answer';
      readonly article: string;
      readonly unknownCodes: readonly string[];
      /** The article of a second question in the same text. */
      readonly second?: string;
    }
  | {
      readonly kind: 'answer-codes';
      readonly articles: readonly string[];
      readonly unknownCodes: readonly string[];
    }
  | { readonly kind: 'offer'; readonly articles: readonly string[]; readonly near?: string }
  | {
      readonly kind: 'decline';
      readonly foreign?: ForeignSubject;
      readonly unknownCodes: readonly string[];
    }
  | {
      readonly kind: 'hand-off';
      readonly urgency: Urgency;
      readonly article?: string;
      readonly fields: Fields;
    }
  | { readonly kind: 'command'; readonly name: CommandName };

/** A decision without its warning. */
export type Plain = Exclude<Decision, { kind: 'warn' }>;

/** Where a confidence becomes an answer, or an offer. */
export interface Thresholds {
  readonly answer: number;
  /** The same for an article about an attack: not to warn is worse than to warn for nothing. */
  readonly answerSecurity: number;
  readonly offer: number;
  /** How far the best must stand before the second to be answered without asking. */
  readonly lead: number;
}

/**
 * Measured on 567 questions, 277 of the development sets and 290 that nobody had seen: 446 are answered right without
 * asking, 26 wrong, and 83 offered. With the bar at 0.45 it would be 461, 36 and 59.
 */
export const THRESHOLDS: Thresholds = {
  answer: 0.55,
  answerSecurity: 0.45,
  offer: 0.1,
  lead: 0.1,
};

/** How many articles one reply shows at most: several codes, or "did you mean". */
const MOST_CODES = 6;
export const MOST_OFFERS = 3;

/**
 * Decides what to do with an understood text.
 * @param isSecurity whether an article id is a security article
 */
export function decide(
  understanding: Understanding,
  isSecurity: (id: string) => boolean,
  thresholds = THRESHOLDS,
): Decision {
  const { secrets } = understanding;
  const then = decideSecurity(understanding) ?? decidePlain(understanding, isSecurity, thresholds);
  const isSecurityAnswer =
    !understanding.asksOnly && then.kind === 'answer' && isSecurity(then.article);
  const security = understanding.security !== undefined || isSecurityAnswer;
  return secrets.length > 0 || security ? { kind: 'warn', secrets, security, then } : then;
}

/** What to do besides warning. */
export function withoutWarning(decision: Decision): Plain {
  return decision.kind === 'warn' ? decision.then : decision;
}

/** The articles a decision shows, best first. */
export function shownArticles(decision: Decision): readonly string[] {
  switch (decision.kind) {
    case 'warn':
      return shownArticles(decision.then);
    case 'answer':
      return [decision.article];
    case 'answer-codes':
    case 'offer':
      return decision.articles;
    case 'decline':
    case 'hand-off':
    case 'command':
      return [];
  }
}

function decideSecurity({
  security,
  securityArticles: [article],
}: Understanding): Plain | undefined {
  if (article === undefined || security?.isDoubtful) return undefined;
  return { kind: 'answer', article, unknownCodes: [] };
}

function decidePlain(
  understanding: Understanding,
  isSecurity: (id: string) => boolean,
  thresholds: Thresholds,
): Plain {
  const { codes, command } = understanding;
  if (codes.codes.length > 0) return decideCodes(understanding);
  if (command === 'human')
    return { kind: 'hand-off', urgency: 'normal', fields: understanding.fields };
  if (command) return { kind: 'command', name: command };
  const message = understanding.messages[0];
  if (message && understanding.foreign?.kind !== 'other-service') {
    return { kind: 'answer', article: message, unknownCodes: codes.unknown };
  }
  if (codes.near.length > 0) return decideNearCodes(codes.near);
  if (codes.unknown.length > 0) return { kind: 'decline', unknownCodes: codes.unknown };
  return decideRanking(understanding, isSecurity, thresholds);
}

function decideCodes({ codes, messages }: Understanding): Plain {
  const unknownCodes = codes.unknown;
  const articles = [...new Set(codes.codes.map((found) => pickOfFamily(found.articles, messages)))];
  const [article, ...others] = articles;
  if (article !== undefined && others.length === 0)
    return { kind: 'answer', article, unknownCodes };
  return { kind: 'answer-codes', articles: articles.slice(0, MOST_CODES), unknownCodes };
}

/** Among articles that share a code, the one whose message stands in the text too. */
function pickOfFamily(articles: readonly string[], messages: readonly string[]): string {
  return messages.find((id) => articles.includes(id)) ?? articles[0] ?? '';
}

function decideNearCodes(near: readonly NearCode[]): Plain {
  const articles = [...new Set(near.flatMap((code) => code.articles.slice(0, 1)))];
  const written = near[0]?.written;
  return {
    kind: 'offer',
    articles: articles.slice(0, MOST_OFFERS),
    ...(written === undefined ? {} : { near: written }),
  };
}

function decideRanking(
  { candidates, foreign, questions }: Understanding,
  isSecurity: (id: string) => boolean,
  thresholds: Thresholds,
): Plain {
  const { offer } = thresholds;
  const [best] = candidates;
  if (foreign || !best || best.confidence < offer)
    return { kind: 'decline', unknownCodes: [], ...(foreign ? { foreign } : {}) };
  const both = decideTwo(questions);
  if (both) return both;
  const bar = isSecurity(best.id) ? thresholds.answerSecurity : thresholds.answer;
  return isClear(candidates, bar, thresholds.lead)
    ? { kind: 'answer', article: best.id, unknownCodes: [] }
    : { kind: 'offer', articles: offered(candidates, offer) };
}

function isClear([best, second]: readonly Candidate[], bar: number, lead: number): boolean {
  const confidence = best?.confidence ?? 0;
  return confidence >= bar && confidence - (second?.confidence ?? 0) >= lead;
}

/** From which confidence on each of two questions in one text is answered by itself. */
const SURE = 0.5;

/** Two questions in one text, each with its own clear answer: the first is answered, the second offered. */
function decideTwo([first = [], second = []]: Understanding['questions']): Plain | undefined {
  const [article] = first;
  const [other] = second;
  if (!article || !other || Math.min(article.confidence, other.confidence) < SURE) return undefined;
  const areClose =
    first.some(({ id }) => id === other.id) || second.some(({ id }) => id === article.id);
  if (areClose) return undefined;
  return { kind: 'answer', article: article.id, second: other.id, unknownCodes: [] };
}

function offered(candidates: readonly Candidate[], least: number): readonly string[] {
  return candidates
    .filter(({ confidence }, index) => index === 0 || confidence >= least / 2)
    .slice(0, MOST_OFFERS)
    .map(({ id }) => id);
}
