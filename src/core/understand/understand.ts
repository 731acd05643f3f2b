import type { Audience } from '../article';
import type { Knowledge } from '../knowledge';
import { buildCodeIndex } from './codes/code-index';
import { findCodes } from './codes/find-codes';
import { findFields } from './find-fields';
import { findCommand } from './find-command';
import { findForeignSubject } from './find-foreign-subject';
import { findSecuritySignal } from './guard/find-security-signal';
import { maskPersonal } from './guard/mask-personal';
import { removeSecrets } from './guard/remove-secrets';
import type { Matcher } from './matcher/matcher';
import { buildMessageIndex, matchMessages } from './match-messages';
import { preferAudience } from './prefer-audience';
import type { Candidate, SecuritySignal, Understanding } from './understanding';

/** Longest text that is read, in UTF-16 units: what comes after it is not looked at. */
export const MOST_CHARACTERS = 40_000;

const MOST_CANDIDATES = 5;

/** How many are ranked before the asker's audience is considered. */
const RANKED = 20;

/**
 * Reads a text, for an asker whose audience may be known.
 * The order is the design's: secrets leave before anything else sees the words.
 */
export type Understand = (text: string, asker?: Audience) => Understanding;

export function createUnderstand(knowledge: Knowledge, matcher: Matcher): Understand {
  const codeIndex = buildCodeIndex(knowledge.articles);
  const messageIndex = buildMessageIndex(knowledge.articles);
  const articles = new Map(knowledge.articles.map((article) => [article.id, article]));
  const numbers = new Set(knowledge.articles.flatMap(({ codes }) => codes.filter(isNumber)));
  const rank = (text: string, most: number, asker: Audience | undefined) =>
    preferAudience(matcher.match(text, most), articles, asker);
  const isSecurity = ({ id }: Candidate) => articles.get(id)?.urgency === 'security';
  return (written, asker) => {
    const { text, removed } = removeSecrets(written.slice(0, MOST_CHARACTERS), numbers);
    const ranked = rank(text, RANKED, asker);
    const foreign = findForeignSubject(text);
    const leaning = foreign ? undefined : findLeaning(ranked.filter(isSecurity), ranked);
    const security = findSecuritySignal(text) ?? leaning;
    const command = findCommand(text);
    const all = security ? rank(text, articles.size, asker) : [];
    return {
      text,
      redacted: maskPersonal(text),
      secrets: removed,
      fields: findFields(text),
      codes: findCodes(text, codeIndex),
      candidates: ranked.slice(0, MOST_CANDIDATES),
      messages: matchMessages(text, messageIndex),
      securityArticles: all.filter(isSecurity).map(({ id }) => id),
      ...(security ? { security } : {}),
      ...(command ? { command } : {}),
      ...(foreign ? { foreign } : {}),
    };
  };
}

const isNumber = (code: string): boolean => /^\d+$/.test(code);

/**
 * From which share of the ranking's confidence, and which sum, security articles alarm though no rule spoke,
 * when one of them leads. Measured on the development questions: 29 of 49 alarming ones reach both, and 1 of 275 others.
 */
const LEANING = { share: 0.5, sum: 0.25 } as const;

function findLeaning(
  security: readonly Candidate[],
  ranked: readonly Candidate[],
): SecuritySignal | undefined {
  const total = (candidates: readonly Candidate[]) =>
    candidates.reduce((sum, { confidence }) => sum + confidence, 0);
  const [leader] = ranked;
  const sum = total(security);
  const leans =
    leader === security[0] && sum >= LEANING.sum && sum >= LEANING.share * total(ranked);
  if (!leader || !leans) return undefined;
  return { rule: 'ranking-leans-to-security', evidence: security.map(({ id }) => id).join(', ') };
}
