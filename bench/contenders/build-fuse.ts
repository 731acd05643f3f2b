import Fuse from 'fuse.js';
import { contentWords } from '../content-words';
import type { Built } from '../contender';
import type { Job } from '../job';
import { sumVotes } from '../sum-votes';
import { textsOf } from '../texts-of';

/** fuse.js at its best settings: exact words weighed by rarity, stop words out, stems, votes. */
export function buildFuse({ articles }: Job): Built {
  const records = textsOf(articles).map(({ id, text }) => ({
    id,
    text: contentWords(text).join(' '),
  }));
  const fuse = new Fuse(records, {
    keys: ['text'],
    useTokenSearch: true,
    threshold: 0,
    ignoreLocation: true,
    includeScore: true,
  });
  return {
    rank: (text) =>
      sumVotes(
        fuse
          .search(contentWords(text).join(' '))
          .map(({ item, score = 1 }) => ({ id: item.id, score: 1 - score })), // 0 is its best
      ),
  };
}
