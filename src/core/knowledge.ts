import type { Article } from './article';

/** Words and word groups that mean the same to the people who ask: content of the knowledge folder, not code. */
export interface Concept {
  readonly name: string;
  readonly terms: readonly string[];
}

export interface Lexicon {
  readonly concepts: readonly Concept[];
}

/** What the bot knows, as read from its folders: checked, in order of id, never changed in place. */
export interface Knowledge {
  readonly articles: readonly Article[];
  readonly lexicon: Lexicon;
}

export const EMPTY_LEXICON: Lexicon = { concepts: [] };

export function createKnowledge(articles: readonly Article[], lexicon = EMPTY_LEXICON): Knowledge {
  const byId = (a: Article, b: Article) => (a.id < b.id ? -1 : 1);
  return { articles: [...articles].sort(byId), lexicon };
}
