import type { Explanation, WordShare } from './matcher';
import {
  type JudgedPiece,
  type JudgedWords,
  judgeWords,
  rankArticles,
  type Ranker,
} from './rank-articles';
import { toWords } from './read-words';

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
function shareWords(
  ranker: Ranker,
  { words, decision }: JudgedWords,
  article: number,
): WordShare[] {
  return words
    .slice(0, MOST_WORDS)
    .map((word, at) => {
      const without = judgeWords(ranker, toWords(words.filter((_, other) => other !== at)));
      const left = Math.max(
        without.decision[article] ?? 0,
        ranker.model.classifier.bias[article] ?? 0,
      );
      return { word, weight: (decision[article] ?? 0) - left };
    })
    .sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight));
}

function repairsOf({ written, repaired }: JudgedPiece): Explanation['repaired'] {
  return written.words
    .map((from, at) => ({ from, to: repaired.words[at] ?? from }))
    .filter(({ from, to }) => from !== to);
}

/** Why an article ranks where it does for a text. */
export function explainMatch(ranker: Ranker, text: string, id: string): Explanation {
  const { ids, texts } = ranker.model;
  const ranked = rankArticles(ranker, text, ids.length);
  const rank = ranked.findIndex(({ article }) => ids[article] === id);
  const found = ranked[rank];
  if (found === undefined) return { id, ...NOTHING };
  const { article, confidence, evidence, piece } = found;
  const phrase = texts[piece.repaired.nearestExample[article] ?? -1];
  return {
    id,
    confidence,
    rank: rank + 1,
    nearest: phrase === undefined ? undefined : { phrase, similarity: evidence.similarity },
    coverage: evidence.coverage,
    words: shareWords(ranker, piece.repaired, article),
    concepts: piece.repaired.concepts,
    repaired: repairsOf(piece),
  };
}
