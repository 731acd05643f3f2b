import MiniSearch from 'minisearch';
import { contentWords } from '../content-words';
import type { Built } from '../contender';
import type { Job } from '../job';
import { sumVotes } from '../sum-votes';
import { textsOf } from '../texts-of';

/** MiniSearch (BM25+) at its best settings: stop words out, stems, votes; no fuzziness, which costs accuracy. */
export function buildMinisearch({ articles }: Job): Built {
  const texts = textsOf(articles);
  const search = new MiniSearch({
    fields: ['text'],
    tokenize: contentWords,
    processTerm: (term) => term,
  });
  search.addAll(texts.map(({ text }, id) => ({ id, text })));
  return {
    rank: (text) =>
      sumVotes(
        search.search(text).map(({ id, score }) => ({ id: texts[Number(id)]?.id ?? '', score })),
      ),
  };
}
