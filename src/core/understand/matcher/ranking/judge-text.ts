import { blockScales, blockSquaresWithUnknown } from '../features/block-scales';
import type { Features } from '../features/extract-features';
import type { LinearModel } from '../model/linear-model';
import { leastNearness } from './least-nearness';
import { numberFeatures, type NumberedFeatures } from '../features/number-features';
import { productsWithAll } from '../features/phrase-index';

/** What a text says about every article. */
export interface Judged {
  readonly features: NumberedFeatures;
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

/** Unknown features count as rare ones, so that a text about something else is far from everything. */
export function judgeText({ table, index, exampleStart }: LinearModel, features: Features): Judged {
  const numbered = numberFeatures(table, features);
  const { known, unknown } = numbered;
  const scales = blockScales(blockSquaresWithUnknown(table, known, unknown));
  const products = productsWithAll(table, index, known, scales);
  const found = findNearest(exampleStart, products);
  return { features: numbered, products, ...found, leastNearness: leastNearness(found.nearest) };
}
