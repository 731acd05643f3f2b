import { extractFeatures, hashStem } from './extract-features';
import { type FeatureTable, findFeature } from './feature-table';
import { type ConceptTerms, findConcepts } from './find-concepts';
import { numberFeatures } from './number-features';
import type { Words } from './read-words';

/** A text as a model sees it. */
export interface Query {
  readonly words: Words;
  readonly concepts: readonly string[];
  /** Known features, in rising order. */
  readonly features: Int32Array;
  /** Per distinct stem: its number in the `word` block, or -1 where the model does not know it. */
  readonly stems: Int32Array;
}

const WORD_BLOCK = 0;

export function readQuery(table: FeatureTable, terms: ConceptTerms, words: Words): Query {
  const concepts = findConcepts(words.stems, terms);
  return {
    words,
    concepts,
    features: numberFeatures(table, extractFeatures(words, concepts)),
    stems: Int32Array.from(new Set(words.stems), (stem) =>
      findFeature(table, WORD_BLOCK, hashStem(stem)),
    ),
  };
}
