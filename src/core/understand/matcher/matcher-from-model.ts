import { explainMatch } from './explain-match';
import { createJudge } from './judge-words';
import type { Matcher } from './matcher';
import type { MatcherModel } from './matcher-model';
import { rankArticles } from './rank-articles';

const DEFAULT_LIMIT = 10;

export function matcherFromModel(model: MatcherModel): Matcher {
  const judge = createJudge(model);
  return {
    match: (text, limit = DEFAULT_LIMIT) =>
      rankArticles(judge, text, limit).map(({ id, confidence }) => ({ id, confidence })),
    explain: (text, id) => explainMatch(judge, text, id),
  };
}
