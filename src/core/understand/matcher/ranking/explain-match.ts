import { decideArticle } from './decide-articles';
import { findConcepts } from '../features/find-concepts';
import type { Explanation, WordShare } from '../matcher';
import {
  type JudgedPiece,
  judgePieces,
  judgeWords,
  type Ranker,
  rankArticles,
} from './rank-articles';
import { toWords } from '../text/read-words';

/** Words whose part is worked out, from the start of the piece. */
const MOST_WORDS = 30;

const NOTHING: Omit<Explanation, 'id'> = {
  confidence: 0,
  rank: undefined,
  nearest: undefined,
  coverage: 0,
  words: [],
  concepts: [],
  repaired: [],
};

/** What the decision about an article would lose without each word. */
function shareWords(ranker: Ranker, piece: JudgedPiece, article: number): WordShare[] {
  const { repairedWords: words } = piece;
  const { classifier } = ranker.model;
  const decision = decideArticle(classifier, piece, article);
  return words
    .slice(0, MOST_WORDS)
    .map((word, at) => {
      const others = words.filter((_, other) => other !== at);
      const without = judgeWords(ranker, toWords(others));
      const bias = classifier.bias[article] ?? 0;
      const rest = Math.max(decideArticle(classifier, without, article), bias);
      return { word, weight: decision - rest };
    })
    .sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight));
}

function repairsOf({ words, repairedWords }: JudgedPiece): Explanation['repaired'] {
  return words
    .map((from, at) => ({ from, to: repairedWords[at] ?? from }))
    .filter(({ from, to }) => from !== to);
}

/** Why an article ranks where it does for a text. */
export function explainMatch(ranker: Ranker, text: string, id: string): Explanation {
  const { ids, texts } = ranker.model;
  const ranked = rankArticles(ranker, judgePieces(ranker, text), ids.length);
  const rank = ranked.findIndex(({ article }) => ids[article] === id);
  const found = ranked[rank];
  if (found === undefined) return { id, ...NOTHING };
  const { article, confidence, evidence, piece } = found;
  const phrase = texts[piece.nearestExample[article] ?? -1];
  return {
    id,
    confidence,
    rank: rank + 1,
    nearest: phrase === undefined ? undefined : { phrase, similarity: evidence.similarity },
    coverage: evidence.coverage,
    words: shareWords(ranker, piece, article),
    concepts: findConcepts(toWords(piece.repairedWords).stems, ranker.terms),
    repaired: repairsOf(piece),
  };
}
