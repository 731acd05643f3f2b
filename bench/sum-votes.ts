import type { Ranked } from './job';

/** Hits of one article that count: its best. */
const MOST_VOTES = 10;

/** Articles by the summed scores of their best hits. The hits come best first. */
export function sumVotes(hits: readonly Ranked[]): readonly Ranked[] {
  const votes = new Map<string, { sum: number; count: number }>();
  for (const { id, score } of hits) {
    const vote = votes.get(id) ?? { sum: 0, count: 0 };
    if (vote.count < MOST_VOTES) votes.set(id, { sum: vote.sum + score, count: vote.count + 1 });
  }
  return [...votes].map(([id, { sum }]) => ({ id, score: sum })).sort((a, b) => b.score - a.score);
}
