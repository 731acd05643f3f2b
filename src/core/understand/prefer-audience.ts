import type { Article, Audience } from '../article';
import type { Candidate } from './understanding';

/**
 * What an article's confidence is multiplied by for an asker of a known audience. Measured on the development
 * questions: of 130 users' and 147 admins' questions not one was meant for an article without their audience,
 * and 70 % of admins' questions for an article written for admins alone.
 */
const WEIGHTS = { notForThem: 0.1, adminsOwn: 1, sharedWithAdmins: 0.8 } as const;

/** The candidates in the order that fits the asker, best first; unchanged where nobody knows who asks. */
export function preferAudience(
  candidates: readonly Candidate[],
  articles: ReadonlyMap<string, Article>,
  asker: Audience | undefined,
): readonly Candidate[] {
  if (asker === undefined) return candidates;
  const weighted = candidates.map(({ id, confidence }) => {
    const audience = articles.get(id)?.audience ?? [];
    return { id, confidence: confidence * weightFor(asker, audience) };
  });
  return weighted.sort((a, b) => b.confidence - a.confidence || (a.id < b.id ? -1 : 1));
}

function weightFor(asker: Audience, audience: readonly Audience[]): number {
  if (!audience.includes(asker)) return WEIGHTS.notForThem;
  if (asker === 'user') return 1;
  return audience.length === 1 ? WEIGHTS.adminsOwn : WEIGHTS.sharedWithAdmins;
}
