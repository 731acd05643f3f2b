import { blockScales, blockSquaresWithUnknown } from './block-scales';
import { type Compared, decide } from './judge-text';
import type { LinearModel } from './linear-model';
import { productWith } from './phrase-index';
import { TUNING } from './tuning';

/**
 * What speaks for a candidate. Here a text's unknown features count as rare ones, so that a text
 * about something else is far from everything.
 */
export interface Evidence {
  readonly decision: number;
  /** Similarity to the article's nearest example, 0..1. */
  readonly similarity: number;
  /** Share, 0..1, of the IDF of the text's words that the article knows; unknown words weigh most. */
  readonly coverage: number;
}

const WORD_BLOCK = 0;

/** The product of a text that has features of every block with itself. */
const HIGHEST_PRODUCT = Object.values(TUNING.blockWeights).reduce((sum, one) => sum + one ** 2, 0);

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
  { known, unknown }: Compared['features'],
  article: number,
): number {
  const { table } = model;
  const words = known.filter((feature) => feature < (table.blockStart[WORD_BLOCK + 1] ?? 0));
  let covered = 0;
  let total = (unknown[WORD_BLOCK] ?? 0) * table.unknownIdf;
  for (const word of words) {
    const idf = table.idf[word] ?? 0;
    total += idf;
    if (knowsWord(model, article, word)) covered += idf;
  }
  return total > 0 ? covered / total : 0;
}

function similarityOf(
  model: LinearModel,
  article: number,
  productOf: (example: number) => number,
): number {
  let nearest = 0;
  const end = model.exampleStart[article + 1] ?? 0;
  for (let example = model.exampleStart[article] ?? 0; example < end; example += 1) {
    nearest = Math.max(nearest, productOf(example));
  }
  return Math.min(1, nearest / HIGHEST_PRODUCT);
}

export function weighEvidence(
  model: LinearModel,
  compared: Compared,
  articles: readonly number[],
): Evidence[] {
  const { known, unknown } = compared.features;
  const scales = blockScales(blockSquaresWithUnknown(model.table, known, unknown));
  const productOf = (example: number): number =>
    productWith(model.index, compared.shared, scales, example);
  return articles.map((article) => ({
    decision: decide(model.classifier, article, productOf),
    similarity: similarityOf(model, article, productOf),
    coverage: coverageOf(model, compared.features, article),
  }));
}

const HIGHEST_DECISION = 8;

function bounded(value: number, limit: number): number {
  return Math.max(-limit, Math.min(limit, value));
}

/** The evidence for one of several candidates as calibration takes it; the last is its lead over the others. */
export function calibrationInputs(all: readonly Evidence[], candidate: number): number[] {
  const own = all[candidate] ?? { decision: 0, similarity: 0, coverage: 0 };
  const rivals = all.filter((_, at) => at !== candidate).map(({ decision }) => decision);
  const rival = Math.max(-HIGHEST_DECISION, ...rivals);
  return [
    bounded(own.decision, HIGHEST_DECISION),
    own.similarity,
    own.coverage,
    bounded(own.decision - rival, TUNING.calibration.widestLead),
  ];
}
