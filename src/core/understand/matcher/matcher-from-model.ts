import { explainAlarm, judgeAlarm } from './alarms/judge-alarm';
import { explainMatch } from './ranking/explain-match';
import { indexConcepts } from './features/find-concepts';
import type { Match, Matcher } from './matcher';
import type { MatcherModel } from './model/matcher-model';
import { matchOther } from './ranking/match-other';
import { judgePieces, rankArticles, type Ranked, type Ranker } from './ranking/rank-articles';

const DEFAULT_LIMIT = 10;

export function matcherFromModel(model: MatcherModel): Matcher {
  const ranker: Ranker = { model, terms: indexConcepts(model.lexicon) };
  const toMatch = ({ article, confidence }: Ranked): Match => ({
    id: model.ids[article] ?? '',
    confidence,
  });
  const rank: Matcher['rank'] = (text) => {
    const pieces = judgePieces(ranker, text);
    return {
      best: (limit) => rankArticles(ranker, pieces, limit).map(toMatch),
      other: () => matchOther(model, pieces),
    };
  };
  return {
    rank,
    match: (text, limit = DEFAULT_LIMIT) => rank(text).best(limit),
    explain: (text, id) => explainMatch(ranker, text, id),
    judgeAlarm: (passage) => judgeAlarm(model.alarms, ranker.terms, passage),
    explainAlarm: (passage) => explainAlarm(model.alarms, ranker.terms, passage),
  };
}
