import { explainMatch } from './explain-match';
import { indexConcepts } from './find-concepts';
import type { Matcher } from './matcher';
import type { MatcherModel } from './matcher-model';
import { rankArticles, type Ranker } from './rank-articles';

const DEFAULT_LIMIT = 10;

export function matcherFromModel(model: MatcherModel): Matcher {
  const ranker: Ranker = { model, terms: indexConcepts(model.lexicon) };
  return {
    match: (text, limit = DEFAULT_LIMIT) =>
      rankArticles(ranker, text, limit).map(({ article, confidence }) => ({
        id: model.ids[article] ?? '',
        confidence,
      })),
    explain: (text, id) => explainMatch(ranker, text, id),
  };
}
