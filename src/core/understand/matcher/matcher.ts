/** What the matcher needs of an article. Only `id`, `title` and `phrases` are required. */
export interface MatcherArticle {
  readonly id: string;
  readonly title: string;
  readonly phrases: readonly string[];
  /** Exact wordings people paste; examples like phrases. */
  readonly messages?: readonly string[];
  readonly summary?: string;
  /** The answer; a weak example that mostly helps articles with few phrases. */
  readonly text?: string;
}

/** An article for a text. `confidence` is the chance, 0..1, that it is the right one. */
export interface Match {
  readonly id: string;
  readonly confidence: number;
}

export interface Concept {
  readonly name: string;
  /** Words and word groups that mean it. */
  readonly terms: readonly string[];
}

/** Words and word groups → what they mean. */
export interface Lexicon {
  readonly concepts: readonly Concept[];
}

export interface MatcherOptions {
  readonly lexicon?: Lexicon;
}

export interface WordShare {
  readonly word: string;
  /** The word's part of the decision value: above 0 speaks for the article, below 0 against it. */
  readonly weight: number;
}

/** Why an article was, or was not, found for a text: for a knowledge owner to read. */
export interface Explanation {
  readonly id: string;
  readonly confidence: number;
  /** 1 for the best match; undefined for an unknown article. */
  readonly rank: number | undefined;
  /** The article's phrase, title or message nearest to the text; similarity 0..1. */
  readonly nearest: { readonly phrase: string; readonly similarity: number } | undefined;
  /** Share, 0..1, of the text's weight of words that the article knows. */
  readonly coverage: number;
  /** Strongest first, whichever way they speak. */
  readonly words: readonly WordShare[];
  readonly concepts: readonly string[];
  /** Words taken for misspelt, and what they were read as. */
  readonly repaired: readonly { readonly from: string; readonly to: string }[];
}

export interface Matcher {
  /** Best first; at most `limit` (10 unless told). Empty when there are no articles. */
  match(text: string, limit?: number): readonly Match[];
  explain(text: string, id: string): Explanation;
}
