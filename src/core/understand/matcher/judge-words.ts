import { coverWords, type Owners } from './cover-words';
import { type ConceptTerms, indexConcepts } from './find-concepts';
import { judgeProducts, type Verdict } from './judge-products';
import type { MatcherModel } from './matcher-model';
import { productsWithExamples } from './phrase-index';
import { type Query, readQuery } from './read-query';
import type { Words } from './read-words';

/** A model with what reading texts needs and can be made from it. */
export interface Judge {
  readonly model: MatcherModel;
  readonly terms: ConceptTerms;
  readonly owners: Owners;
}

/** One piece of a text, and what it says about every article. */
export interface Judged extends Verdict {
  readonly query: Query;
  readonly coverage: Float64Array;
}

export function createJudge(model: MatcherModel): Judge {
  const { article } = model.examples;
  const isUsed = new Uint8Array(article.length).fill(1);
  const owners = { article, isUsed, articleCount: model.ids.length };
  return { model, terms: indexConcepts(model.lexicon), owners };
}

export function judgeWords({ model, terms, owners }: Judge, words: Words): Judged {
  const { table, index, classifier, examples } = model;
  const query = readQuery(table, terms, words);
  const products = productsWithExamples(table, index, query.features);
  return {
    ...judgeProducts(classifier, examples, products),
    query,
    coverage: coverWords(table, index, owners, query.stems),
  };
}
