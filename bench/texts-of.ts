import type { MatcherArticle } from '../src/core/understand/matcher/matcher';

/** A text and the article it belongs to. */
export interface OwnedText {
  readonly id: string;
  readonly text: string;
}

/** What every matcher is given of the articles: title, phrases and messages. */
export function textsOf(articles: readonly MatcherArticle[]): readonly OwnedText[] {
  return articles.flatMap(({ id, title, phrases, messages = [] }) =>
    [...new Set([title, ...phrases, ...messages])].map((text) => ({ id, text })),
  );
}
