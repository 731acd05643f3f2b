import type { ConceptTerms } from '../features/find-concepts';
import { type Example, gatherExamples } from './gather-examples';
import type { Other } from '../matcher';

/** The others' phrases as examples, numbered on from the articles. */
export function gatherOthers(
  others: readonly Other[],
  terms: ConceptTerms,
  articleCount: number,
): Example[] {
  const asArticles = others.map(({ phrases }) => ({ id: '', title: '', phrases }));
  return gatherExamples(asArticles, terms).map((example) => ({
    ...example,
    article: example.article + articleCount,
  }));
}
