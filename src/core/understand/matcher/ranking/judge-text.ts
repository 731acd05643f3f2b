import { blockScales, blockSquares, blockSquaresWithUnknown } from '../features/block-scales';
import type { Features } from '../features/extract-features';
import type { LinearModel } from '../model/linear-model';
import { leastNearness } from './least-nearness';
import { numberFeatures, type NumberedFeatures } from '../features/number-features';
import { productsWithAll, sharedSquares } from '../features/phrase-index';

/** A text held against the examples. */
export interface Compared {
  readonly features: NumberedFeatures;
  /** `sharedSquares` with every example. */
  readonly shared: Float32Array;
}

/** What a text says about every article. */
export interface Judged extends Compared {
  /** Product with every example. */
  readonly products: Float32Array;
  /** Product with the nearest example of each article. */
  readonly nearest: Float32Array;
  /** That example, or -1 when the article shares no feature. */
  readonly nearestExample: Int32Array;
  /** Articles with a nearest product below this are too far off to be worth a decision. */
  readonly leastNearness: number;
}

function findNearest(
  exampleStart: Int32Array,
  products: Float32Array,
): Pick<Judged, 'nearest' | 'nearestExample'> {
  const articleCount = exampleStart.length - 1;
  const nearest = new Float32Array(articleCount);
  const nearestExample = new Int32Array(articleCount);
  for (let article = 0; article < articleCount; article += 1) {
    const end = exampleStart[article + 1] ?? 0;
    let most = 0;
    let found = -1;
    for (let example = exampleStart[article] ?? 0; example < end; example += 1) {
      const product = products[example] ?? 0;
      if (product <= most) continue;
      most = product;
      found = example;
    }
    nearest[article] = most;
    nearestExample[article] = found;
  }
  return { nearest, nearestExample };
}

export function compareText({ table, index }: LinearModel, features: Features): Compared {
  const numbered = numberFeatures(table, features);
  return { features: numbered, shared: sharedSquares(table, index, numbered.known) };
}

/** Whether a text is judged by what is known of it, or as a stranger: unknown features count as rare ones. */
export type Manner = 'by-the-known' | 'as-a-stranger';

export function judgeText(
  { table, index, exampleStart }: LinearModel,
  compared: Compared,
  manner: Manner,
): Judged {
  const { known, unknown } = compared.features;
  const squares =
    manner === 'by-the-known'
      ? blockSquares(table, known)
      : blockSquaresWithUnknown(table, known, unknown);
  const products = productsWithAll(index, compared.shared, blockScales(squares));
  const found = findNearest(exampleStart, products);
  return { ...compared, products, ...found, leastNearness: leastNearness(found.nearest) };
}
