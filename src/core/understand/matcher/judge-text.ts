import { blockScales, blockSquares, blockSquaresWithUnknown } from './block-scales';
import type { Features } from './extract-features';
import type { Classifier, LinearModel } from './linear-model';
import { numberFeatures, type NumberedFeatures } from './number-features';
import { productsWithAll, sharedSquares } from './phrase-index';
import { pickCandidates } from './pick-candidates';

/** A text held against the examples. */
export interface Compared {
  readonly features: NumberedFeatures;
  /** `sharedSquares` with every example. */
  readonly shared: Float32Array;
}

/** What a text says about every article. */
export interface Judged extends Compared {
  /** Product with the nearest example of each article. */
  readonly nearest: Float32Array;
  /** That example, or -1 when the article shares no feature. */
  readonly nearestExample: Int32Array;
  /** The linear decision: above 0 says yes. -Infinity for articles too far off to be worth it. */
  readonly decision: Float64Array;
}

function findNearest(
  exampleStart: Int32Array,
  products: Float32Array,
): Pick<Judged, 'nearest' | 'nearestExample'> {
  const articleCount = exampleStart.length - 1;
  const nearest = new Float32Array(articleCount);
  const nearestExample = new Int32Array(articleCount).fill(-1);
  for (let article = 0; article < articleCount; article += 1) {
    const end = exampleStart[article + 1] ?? 0;
    for (let example = exampleStart[article] ?? 0; example < end; example += 1) {
      const product = products[example] ?? 0;
      if (product <= (nearest[article] ?? 0)) continue;
      nearest[article] = product;
      nearestExample[article] = example;
    }
  }
  return { nearest, nearestExample };
}

/** The linear decision about one article, from the products of a text with the examples. */
export function decide(
  { start, examples, weights, bias }: Classifier,
  article: number,
  productOf: (example: number) => number,
): number {
  let sum = bias[article] ?? 0;
  const end = start[article + 1] ?? 0;
  for (let at = start[article] ?? 0; at < end; at += 1) {
    sum += (weights[at] ?? 0) * productOf(examples[at] ?? 0);
  }
  return sum;
}

export function compareText({ table, index }: LinearModel, features: Features): Compared {
  const numbered = numberFeatures(table, features);
  return { features: numbered, shared: sharedSquares(table, index, numbered.known) };
}

/** Whether a text is judged by what is known of it, or as a stranger: unknown features count as rare ones. */
export type Manner = 'by-the-known' | 'as-a-stranger';

export function judgeText(model: LinearModel, compared: Compared, manner: Manner): Judged {
  const { table, index, exampleStart, classifier } = model;
  const { known, unknown } = compared.features;
  const squares =
    manner === 'by-the-known'
      ? blockSquares(table, known)
      : blockSquaresWithUnknown(table, known, unknown);
  const scales = blockScales(squares);
  const products = productsWithAll(index, compared.shared, scales);
  const found = findNearest(exampleStart, products);
  const decision = new Float64Array(found.nearest.length).fill(Number.NEGATIVE_INFINITY);
  const productOf = (example: number): number => products[example] ?? 0;
  for (const article of pickCandidates(found.nearest)) {
    decision[article] = decide(classifier, article, productOf);
  }
  return { ...compared, ...found, decision };
}
