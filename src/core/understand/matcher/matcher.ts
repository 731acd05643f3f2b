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

/** Texts of one kind that no article answers, e.g. about somebody else's service. */
export interface Other {
  readonly phrases: readonly string[];
}

/** What speaks for a text being one that no article answers. */
export interface OtherMatch {
  /** The place in `others` of the nearest phrase. */
  readonly other: number;
  readonly phrase: string;
  /** How like that phrase the text is, 0..1. */
  readonly similarity: number;
  /** The chance, 0..1, that no article is meant. */
  readonly confidence: number;
}

/** A text, or a piece of one, that may tell of an attack. */
export interface Passage {
  readonly text: string;
  /** Names of what was found in it by rules. */
  readonly signs: readonly string[];
}

/** A passage of which it is known whether it tells of an attack. */
export interface Lesson {
  readonly passage: Passage;
  readonly isAlarm: boolean;
  /** How many lessons it stands for. */
  readonly weight: number;
  /** An alarm that may be none: it counts only where the other lessons agree. */
  readonly isDoubtful?: boolean;
}

export interface MatcherOptions {
  readonly lexicon?: Lexicon;
  /** What the matcher learns to tell from the articles' phrases; `match` never returns them. */
  readonly others?: readonly Other[];
  /** What alarms are learnt from; without any there are none. */
  readonly lessons?: readonly Lesson[];
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

/** A text held against every article. */
export interface Ranking {
  /** Best first; at most `limit`. Empty when there are no articles. */
  best(limit: number): readonly Match[];
  /** What speaks for a text that no article answers; undefined where nothing is known of such texts, or it is like none. */
  other(): OtherMatch | undefined;
}

export interface Matcher {
  /** Reads a text once, for more than one look at its ranking. */
  rank(text: string): Ranking;
  /** Best first; at most `limit` (10 unless told). Empty when there are no articles. */
  match(text: string, limit?: number): readonly Match[];
  explain(text: string, id: string): Explanation;
  /** The chance, 0..1, that a passage tells of an attack. */
  judgeAlarm(passage: Passage): number;
  /** The words and signs of a passage that speak for an attack or against it, strongest first. */
  explainAlarm(passage: Passage): readonly WordShare[];
}
