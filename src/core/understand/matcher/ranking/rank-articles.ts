import { bestArticles } from './decide-articles';
import { extractFeatures } from '../features/extract-features';
import { type ConceptTerms, findConcepts } from '../features/find-concepts';
import { applyLogistic } from '../training/fit-logistic';
import { type Compared, compareText, type Judged, judgeText, type Manner } from './judge-text';
import type { MatcherModel } from '../model/matcher-model';
import { toWords, type Words } from '../text/read-words';
import { repairWords } from '../text/repair-words';
import { segmentText } from '../text/segment-text';
import { calibrationInputs, type Evidence, weighEvidence } from './weigh-evidence';

/** A model with its lexicon made ready for look-up. */
export interface Ranker {
  readonly model: MatcherModel;
  readonly terms: ConceptTerms;
}

/** A piece of a text, judged with its misspelt words repaired. */
export interface JudgedPiece extends Judged {
  readonly words: readonly string[];
  readonly repairedWords: readonly string[];
  readonly manner: Manner;
  /** The piece as it was written, judged as a stranger; worked out when it is first asked for. */
  readonly asWritten: () => Judged;
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
  const judged = judgeText(ranker.model, compared, manner);
  const isAsWritten = isSame && manner === 'as-a-stranger';
  let asWritten = isAsWritten ? judged : undefined;
  return {
    ...judged,
    words: words.words,
    repairedWords,
    manner,
    asWritten: () => (asWritten ??= judgeText(ranker.model, written, 'as-a-stranger')),
  };
}

/** The pieces of a text, judged. Of many most may be about something else, so that each is judged as a stranger. */
export function judgePieces(ranker: Ranker, text: string): readonly JudgedPiece[] {
  const pieces = segmentText(text);
  const manner = pieces.length > 1 ? 'as-a-stranger' : 'by-the-known';
  return pieces.map((words) => judgePiece(ranker, words, manner));
}

/** How many of the best a candidate's lead is measured against, however many are asked for. */
const RIVALS = 20;

/**
 * Ranks by the repaired text and takes the confidence from the written one: repair makes unknown
 * words known, and with them a text about something else more familiar than it is. A confidence
 * never exceeds that of a better match.
 */
export function rankArticles(
  { model }: Ranker,
  pieces: readonly JudgedPiece[],
  limit: number,
): Ranked[] {
  const best = bestArticles(model.classifier, pieces, Math.max(limit, RIVALS));
  const weighed = best.map((one) => ({
    ...one,
    evidence: weighEvidence(model, one.piece.asWritten(), one.article),
  }));
  const rivals = weighed.slice(0, RIVALS).map(({ evidence }) => evidence);
  let ceiling = 1;
  return weighed.slice(0, limit).map((one) => {
    const chance = applyLogistic(model.calibration, calibrationInputs(one.evidence, rivals));
    ceiling = Math.min(ceiling, chance);
    return { ...one, confidence: ceiling };
  });
}
