import { extractFeatures, type Features } from '../features/extract-features';
import { type ConceptTerms, findConcepts } from '../features/find-concepts';
import { blockOf, blockScales, blockSquares } from '../features/block-scales';
import type { FeatureTable } from '../features/feature-table';
import { numberFeatures } from '../features/number-features';
import type { Passage } from '../matcher';
import { type Words, readWords } from '../text/read-words';
import { TUNING } from '../tuning';
import type { AlarmDecision } from './alarm-model';

const { blockWeights } = TUNING.alarms;

/** The features of a passage; its signs count as concepts do. */
export function readPassage({ text, signs }: Passage, terms: ConceptTerms): Features {
  return readSigned(readWords(text), signs, terms);
}

/** The same of words that are read already. */
export function readSigned(words: Words, signs: readonly string[], terms: ConceptTerms): Features {
  return extractFeatures(words, [...findConcepts(words.stems, terms), ...signs]);
}

/** The values of a passage's known features, in their order. */
export function valuesOf(table: FeatureTable, features: Int32Array): Float64Array {
  const scales = blockScales(blockSquares(table, features), blockWeights);
  return Float64Array.from(
    features,
    (feature) => (table.idf[feature] ?? 0) * (scales[blockOf(table, feature)] ?? 0),
  );
}

/** Above 0 speaks for an alarm. Features nobody taught say nothing. */
export function weighPassage({ table, weights, bias }: AlarmDecision, features: Features): number {
  const { known } = numberFeatures(table, features);
  const values = valuesOf(table, known);
  return known.reduce(
    (sum, feature, at) => sum + (weights[feature] ?? 0) * (values[at] ?? 0),
    bias,
  );
}
