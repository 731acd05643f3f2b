import { type Judge, type Judged, judgeWords } from './judge-words';
import type { Explanation, WordShare } from './matcher';
import { type JudgedPiece, rankArticles } from './rank-articles';
import { toWords } from './read-words';
import { HIGHEST_PRODUCT } from './weigh-evidence';

/** Words whose part is worked out, from the start of the piece. */
const MOST_WORDS = 30;

/** What the decision about an article would lose without each word. */
function shareWords(judge: Judge, { query, decision }: Judged, article: number): WordShare[] {
  const { words } = query.words;
  return words
    .slice(0, MOST_WORDS)
    .map((word, at) => {
      const without = judgeWords(judge, toWords(words.filter((_, other) => other !== at)));
      return { word, weight: (decision[article] ?? 0) - (without.decision[article] ?? 0) };
    })
    .sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight));
}

function nearestPhrase({ model }: Judge, piece: Judged, article: number): Explanation['nearest'] {
  const example = piece.nearestExample[article] ?? -1;
  if (example < 0) return undefined;
  const similarity = Math.min(1, (piece.nearest[article] ?? 0) / HIGHEST_PRODUCT);
  return { phrase: model.examples.texts[example] ?? '', similarity };
}

function repairsOf({ written, repaired }: JudgedPiece): Explanation['repaired'] {
  return written.query.words.words
    .map((from, at) => ({ from, to: repaired.query.words.words[at] ?? from }))
    .filter(({ from, to }) => from !== to);
}

/** Why an article ranks where it does for a text. */
export function explainMatch(judge: Judge, text: string, id: string): Explanation {
  const article = judge.model.ids.indexOf(id);
  const ranked = rankArticles(judge, text, judge.model.ids.length);
  const rank = ranked.findIndex((match) => match.id === id);
  const found = ranked[rank];
  if (found === undefined) {
    return { id, confidence: 0, rank: undefined, nearest: undefined, coverage: 0, words: [], concepts: [], repaired: [] };
  }
  const { repaired } = found.piece;
  return {
    id,
    confidence: found.confidence,
    rank: rank + 1,
    nearest: nearestPhrase(judge, repaired, article),
    coverage: repaired.coverage[article] ?? 0,
    words: shareWords(judge, repaired, article),
    concepts: repaired.query.concepts,
    repaired: repairsOf(found.piece),
  };
}
