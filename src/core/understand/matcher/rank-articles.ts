import { bestArticles } from './best-articles';
import { extractFeatures } from './extract-features';
import { type ConceptTerms, findConcepts } from './find-concepts';
import { applyLogistic } from './fit-logistic';
import { type Compared, compareText, type Judged, judgeText, type Manner } from './judge-text';
import type { MatcherModel } from './matcher-model';
import { toWords, type Words } from './read-words';
import { repairWords } from './repair-words';
import { segmentText } from './segment-text';
import { calibrationInputs, type Evidence, weighEvidence } from './weigh-evidence';

/** A model with its lexicon made ready for look-up. */
export interface Ranker {
  readonly model: MatcherModel;
  readonly terms: ConceptTerms;
}

/** A piece of a text, compared as it was written, and judged with its misspelt words repaired. */
export interface JudgedPiece {
  readonly words: readonly string[];
  readonly repairedWords: readonly string[];
  readonly written: Compared;
  readonly repaired: Judged;
  readonly manner: Manner;
}

export interface Ranked {
  readonly article: number;
  readonly confidence: number;
  readonly evidence: Evidence;
  /** The piece of the text that speaks most for the article. */
  readonly piece: JudgedPiece;
}

export function compareWords({ model, terms }: Ranker, words: Words): Compared {
  return compareText(model, extractFeatures(words, findConcepts(words.stems, terms)));
}

function judgePiece(ranker: Ranker, words: Words, manner: Manner): JudgedPiece {
  const written = compareWords(ranker, words);
  const repairedWords = repairWords(words.words, ranker.model.vocabulary);
  const isSame = repairedWords.every((word, at) => word === words.words[at]);
  const compared = isSame ? written : compareWords(ranker, toWords(repairedWords));
  return {
    words: words.words,
    repairedWords,
    written,
    repaired: judgeText(ranker.model, compared, manner),
    manner,
  };
}

/** Of many pieces most may be about something else, so that each is judged as a stranger. */
function judgePieces(ranker: Ranker, pieces: readonly Words[]): JudgedPiece[] {
  const manner = pieces.length > 1 ? 'as-a-stranger' : 'by-the-known';
  return pieces.map((words) => judgePiece(ranker, words, manner));
}

interface Merged {
  readonly decision: Float64Array;
  /** The number of the piece that each decision comes from. */
  readonly from: Int32Array;
}

/** The highest decision about each article. */
function mergePieces(pieces: readonly JudgedPiece[], articleCount: number): Merged {
  const decision = new Float64Array(articleCount).fill(Number.NEGATIVE_INFINITY);
  const from = new Int32Array(articleCount);
  pieces.forEach(({ repaired }, number) => {
    for (let article = 0; article < articleCount; article += 1) {
      const value = repaired.decision[article] ?? Number.NEGATIVE_INFINITY;
      if (value <= (decision[article] ?? 0)) continue;
      decision[article] = value;
      from[article] = number;
    }
  });
  return { decision, from };
}

/** Candidates beyond those asked for: a lead is measured against rivals. */
const RIVALS = 3;

/** The evidence for each candidate, from the piece that speaks most for it. */
function weighPieces(
  { model }: Ranker,
  candidates: readonly number[],
  pieceOf: (article: number) => JudgedPiece | undefined,
): Omit<Ranked, 'confidence'>[] {
  return candidates.flatMap((article) => {
    const piece = pieceOf(article);
    if (piece === undefined) return [];
    const [evidence] = weighEvidence(model, piece.written, [article]);
    return evidence === undefined ? [] : [{ article, piece, evidence }];
  });
}

/**
 * Ranks by the repaired text and takes the confidence from the written one: repair makes unknown
 * words known, and with them a text about something else more familiar than it is. A confidence
 * never exceeds that of a better match.
 */
export function rankArticles(ranker: Ranker, text: string, limit: number): Ranked[] {
  const pieces = judgePieces(ranker, segmentText(text));
  const { decision, from } = mergePieces(pieces, ranker.model.ids.length);
  const candidates = bestArticles(decision, Math.max(limit, RIVALS));
  const weighed = weighPieces(ranker, candidates, (article) => pieces[from[article] ?? 0]);
  const evidence = weighed.map((one) => one.evidence);
  let ceiling = 1;
  return weighed.slice(0, limit).map((one, at) => {
    const chance = applyLogistic(ranker.model.calibration, calibrationInputs(evidence, at));
    ceiling = Math.min(ceiling, chance);
    return { ...one, confidence: ceiling };
  });
}
