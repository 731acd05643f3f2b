import { bestArticles } from './best-articles';
import { extractFeatures } from './extract-features';
import { type ConceptTerms, findConcepts } from './find-concepts';
import { applyLogistic } from './fit-logistic';
import { type Judged, judgeText } from './judge-text';
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

export interface JudgedWords extends Judged {
  readonly words: readonly string[];
  readonly concepts: readonly string[];
}

/** A piece of a text, judged as it was written and with its misspelt words repaired. */
export interface JudgedPiece {
  readonly written: JudgedWords;
  readonly repaired: JudgedWords;
}

export interface Ranked {
  readonly article: number;
  readonly confidence: number;
  readonly evidence: Evidence;
  /** The piece of the text that speaks most for the article. */
  readonly piece: JudgedPiece;
}

export function judgeWords({ model, terms }: Ranker, words: Words): JudgedWords {
  const concepts = findConcepts(words.stems, terms);
  return { words: words.words, concepts, ...judgeText(model, extractFeatures(words, concepts)) };
}

function judgePiece(ranker: Ranker, words: Words): JudgedPiece {
  const written = judgeWords(ranker, words);
  const repaired = repairWords(words.words, ranker.model.vocabulary);
  const isSame = repaired.every((word, at) => word === words.words[at]);
  return { written, repaired: isSame ? written : judgeWords(ranker, toWords(repaired)) };
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
  const pieces = segmentText(text).map((words) => judgePiece(ranker, words));
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
