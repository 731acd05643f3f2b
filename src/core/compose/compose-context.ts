import type { Article, Audience } from '../article';
import type { Phrases } from '../phrases';
import type { Button } from '../reply';

/** What composing needs besides the decision. */
export interface ComposeContext {
  readonly articles: ReadonlyMap<string, Article>;
  readonly phrases: Phrases;
  /** Whom to ask, as a noun phrase: `your helpdesk`, `the IT Service Desk (phone 4711)`. */
  readonly contact: string;
  /** The audience to write for; an article without it is shown for the audience it has. */
  readonly audience: Audience;
  readonly answerId: string;
}

/** The way to a person that every reply without an answer offers. */
export function askPerson({ phrases }: Pick<ComposeContext, 'phrases'>, article?: string): Button {
  return {
    label: phrases.askPerson,
    choice: { kind: 'ask-person', urgency: 'normal', ...(article ? { article } : {}) },
  };
}
