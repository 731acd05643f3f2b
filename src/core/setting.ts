import type { Article } from './article';
import type { Knowledge } from './knowledge';
import type { Matcher } from './understand/matcher/matcher';
import { createUnderstand, type Understand } from './understand/understand';

/** All a conversation rests on; nothing in it changes while a message is answered. */
export interface Setting {
  readonly knowledge: Knowledge;
  readonly articles: ReadonlyMap<string, Article>;
  readonly understand: Understand;
  readonly matcher: Matcher;
  /** Whom to ask, as a noun phrase: `your helpdesk`. */
  readonly contact: string;
}

export function createSetting(knowledge: Knowledge, matcher: Matcher, contact: string): Setting {
  return {
    knowledge,
    articles: new Map(knowledge.articles.map((article) => [article.id, article])),
    understand: createUnderstand(knowledge, matcher),
    matcher,
    contact,
  };
}
