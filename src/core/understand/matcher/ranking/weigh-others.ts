import type { Judged } from './judge-text';
import type { LinearModel } from '../model/linear-model';
import { createTopList } from './top-list';
import { TUNING } from '../tuning';

/** What speaks for a text that no article answers. */
export interface OtherEvidence {
  /** How much nearer the others' examples are than the articles': the logarithm of the ratio of their votes. */
  readonly lead: number;
  /** The nearest of the others' examples; undefined when none shares a feature. */
  readonly nearest: number | undefined;
}

const { neighbours, sharpness, silence } = TUNING.others;

interface Votes {
  readonly sum: number;
  readonly nearest: number | undefined;
}

/** The nearest examples of a range vote, the nearer the louder. */
function countVotes(products: Float32Array, from: number, to: number): Votes {
  const top = createTopList(neighbours);
  for (let example = from; example < to; example += 1) {
    const product = products[example] ?? 0;
    if (product > 0) top.add(example, product);
  }
  const best = top.best();
  const sum = best.reduce(
    (votes, example) => votes + (products[example] ?? 0) ** sharpness,
    silence,
  );
  return { sum, nearest: best[0] };
}

export function weighOthers({ exampleStart }: LinearModel, { products }: Judged): OtherEvidence {
  const end = exampleStart[exampleStart.length - 1] ?? 0;
  const ours = countVotes(products, 0, end);
  const others = countVotes(products, end, products.length);
  return { lead: Math.log(others.sum / ours.sum), nearest: others.nearest };
}
