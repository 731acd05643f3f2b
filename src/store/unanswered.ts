import type { Audience } from '../core/article';
import type { Database } from './engine';
import type { Span, UnansweredQuestion, UnansweredReason } from './store';

/** The latest of a span that the knowledge had no answer for, given back with the earliest first. */
export async function listUnanswered(
  db: Database,
  { from, to }: Span,
  limit: number,
): Promise<readonly UnansweredQuestion[]> {
  const rows = await db
    .selectFrom('unanswered')
    .select(['answer_id', 'reason', 'person_hash', 'text', 'audience', 'platform', 'at'])
    .where('at', '>=', from.getTime())
    .where('at', '<', to.getTime())
    .orderBy('at', 'desc')
    .orderBy('answer_id', 'desc')
    .limit(limit)
    .execute();
  return rows.toReversed().map(({ answer_id, person_hash, text, platform, ...row }) => ({
    answerId: answer_id,
    reason: row.reason as UnansweredReason,
    personHash: person_hash,
    text,
    audience: row.audience as Audience,
    platform,
    at: new Date(row.at),
  }));
}
