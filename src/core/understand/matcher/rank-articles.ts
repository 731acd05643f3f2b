import { applyLogistic } from './fit-logistic';
import { type Judge, type Judged, judgeWords } from './judge-words';
import type { Match } from './matcher';
import { repairWords } from './repair-words';
import { toWords, type Words } from './read-words';
import { segmentText } from './segment-text';
import { bestArticles, evidenceFor, findLeaders } from './weigh-evidence';

/** A piece of a text, judged as it was written and with its misspelt words repaired. */
export interface JudgedPiece {
  readonly written: Judged;
  readonly repaired: Judged;
}

export interface Ranked extends Match {
  /** The piece of the text that speaks most for the article. */
  readonly piece: JudgedPiece;
}

function judgePiece(judge: Judge, words: Words): JudgedPiece {
  const written = judgeWords(judge, words);
  const repaired = repairWords(words.words, judge.model.vocabulary);
  const isSame = repaired.every((word, at) => word === words.words[at]);
  return { written, repaired: isSame ? written : judgeWords(judge, toWords(repaired)) };
}

/** The highest decision about each article, and the number of the piece it comes from. */
function mergePieces(pieces: readonly JudgedPiece[], articleCount: number): { decision: Float64Array; from: Int32Array } {
  const decision = new Float64Array(articleCount).fill(Number.NEGATIVE_INFINITY);
  const from = new Int32Array(articleCount);
  pieces.forEach(({ repaired }, number) => {
    for (let article = 0; article < articleCount; article += 1) {
      const value = repaired.decision[article] ?? 0;
      if (value <= (decision[article] ?? 0)) continue;
      decision[article] = value;
      from[article] = number;
    }
  });
  return { decision, from };
}

function confidenceOf({ model }: Judge, { written }: JudgedPiece, article: number): number {
  if (written.coverage[article] === 0 && written.nearest[article] === 0) return 0;
  const inputs = evidenceFor(written, findLeaders(written.decision), article);
  return applyLogistic(model.calibration, inputs);
}

/**
 * Ranks by the repaired text and takes the confidence from the written one: repair makes unknown
 * words known, and with them a text about something else more familiar than it is. A confidence
 * never exceeds that of a better match.
 */
export function rankArticles(judge: Judge, text: string, limit: number): Ranked[] {
  const pieces = segmentText(text).map((words) => judgePiece(judge, words));
  const { decision, from } = mergePieces(pieces, judge.model.ids.length);
  let ceiling = 1;
  return bestArticles(decision, limit).flatMap((article) => {
    const piece = pieces[from[article] ?? 0];
    const id = judge.model.ids[article];
    if (piece === undefined || id === undefined) return [];
    if (piece.repaired.coverage[article] === 0 && piece.repaired.nearest[article] === 0) return [];
    ceiling = Math.min(ceiling, confidenceOf(judge, piece, article));
    return [{ id, confidence: ceiling, piece }];
  });
}
