import type { Classifier, Examples } from './matcher-model';

/** What a text's products with the examples say about every article. */
export interface Verdict {
  /** The linear decision; above 0 says yes. */
  readonly decision: Float64Array;
  /** The highest product with one of the article's own strong examples. */
  readonly nearest: Float32Array;
  /** The example that has it, or -1. */
  readonly nearestExample: Int32Array;
}

function decide(classifier: Classifier, products: Float32Array): Float64Array {
  const { start, examples, weights, bias } = classifier;
  const decision = Float64Array.from(bias);
  for (let article = 0; article < decision.length; article += 1) {
    let sum = bias[article] ?? 0;
    const end = start[article + 1] ?? 0;
    for (let at = start[article] ?? 0; at < end; at += 1) {
      sum += (weights[at] ?? 0) * (products[examples[at] ?? 0] ?? 0);
    }
    decision[article] = sum;
  }
  return decision;
}

export function judgeProducts(
  classifier: Classifier,
  { article, weak }: Pick<Examples, 'article' | 'weak'>,
  products: Float32Array,
): Verdict {
  const nearest = new Float32Array(classifier.bias.length);
  const nearestExample = new Int32Array(classifier.bias.length).fill(-1);
  for (let example = 0; example < products.length; example += 1) {
    const owner = article[example] ?? 0;
    const product = products[example] ?? 0;
    if (weak[example] === 1 || product <= (nearest[owner] ?? 0)) continue;
    nearest[owner] = product;
    nearestExample[owner] = example;
  }
  return { decision: decide(classifier, products), nearest, nearestExample };
}
