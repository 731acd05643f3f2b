import type { Lexicon } from '../matcher';
import { readWords } from '../text/read-words';

interface Term {
  readonly rest: readonly string[];
  readonly concept: string;
}

/** The terms of a lexicon by their first stem. */
export type ConceptTerms = ReadonlyMap<string, readonly Term[]>;

/** A lexicon made ready for look-up; terms are compared by their stems. */
export function indexConcepts(lexicon: Lexicon): ConceptTerms {
  const terms = new Map<string, Term[]>();
  for (const { name, terms: written } of lexicon.concepts) {
    for (const term of written) {
      const [first, ...rest] = readWords(term).stems;
      if (first === undefined) continue;
      terms.set(first, [...(terms.get(first) ?? []), { rest, concept: name }]);
    }
  }
  return terms;
}

/** The concepts that stems in a row mean, each once, in order of appearance. */
export function findConcepts(stems: readonly string[], terms: ConceptTerms): string[] {
  if (terms.size === 0) return [];
  const found = stems.flatMap((first, at) =>
    (terms.get(first) ?? [])
      .filter(({ rest }) => rest.every((stem, step) => stems[at + 1 + step] === stem))
      .map(({ concept }) => concept),
  );
  return [...new Set(found)];
}
