import { sumWeights } from './decide-articles';
import type { Judged } from './judge-text';
import type { LinearModel } from '../model/linear-model';
import { TUNING } from '../tuning';

/** What speaks for a candidate. */
export interface Evidence {
  readonly decision: number;
  /** Similarity to the article's nearest example, 0..1. */
  readonly similarity: number;
  /** Share, 0..1, of the IDF of the text's words that the article knows; unknown words weigh most. */
  readonly coverage: number;
}

const WORD_BLOCK = 0;

/** The product of a text that has features of every block with itself. */
export const HIGHEST_PRODUCT = Object.values(TUNING.blockWeights).reduce(
  (sum, one) => sum + one ** 2,
  0,
);

function firstAtLeast(sorted: Int32Array, from: number, to: number, value: number): number {
  let low = from;
  let high = to;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

function knowsWord({ index, exampleStart }: LinearModel, article: number, word: number): boolean {
  const end = index.start[word + 1] ?? 0;
  const at = firstAtLeast(index.examples, index.start[word] ?? 0, end, exampleStart[article] ?? 0);
  return at < end && (index.examples[at] ?? 0) < (exampleStart[article + 1] ?? 0);
}

function coverageOf(
  model: LinearModel,
  { known, unknown }: Judged['features'],
  article: number,
): number {
  const { table } = model;
  const endOfWords = table.blockStart[WORD_BLOCK + 1] ?? 0;
  let covered = 0;
  let total = (unknown[WORD_BLOCK] ?? 0) * table.unknownIdf;
  for (const word of known) {
    if (word >= endOfWords) break;
    const idf = table.idf[word] ?? 0;
    total += idf;
    if (knowsWord(model, article, word)) covered += idf;
  }
  return total > 0 ? covered / total : 0;
}

export function weighEvidence(model: LinearModel, judged: Judged, article: number): Evidence {
  return {
    decision: sumWeights(model.classifier, judged.products, article, Number.NEGATIVE_INFINITY),
    similarity: Math.min(1, (judged.nearest[article] ?? 0) / HIGHEST_PRODUCT),
    coverage: coverageOf(model, judged.features, article),
  };
}

const HIGHEST_DECISION = 8;

function bounded(value: number, limit: number): number {
  return Math.max(-limit, Math.min(limit, value));
}

/** The evidence for a candidate as calibration takes it; the last is its lead over the strongest of its rivals. */
export function calibrationInputs(own: Evidence, rivals: readonly Evidence[]): number[] {
  let strongest = -HIGHEST_DECISION;
  for (const rival of rivals) {
    if (rival !== own) strongest = Math.max(strongest, rival.decision);
  }
  return [
    bounded(own.decision, HIGHEST_DECISION),
    own.similarity,
    own.coverage,
    bounded(own.decision - strongest, TUNING.calibration.widestLead),
  ];
}
