import type { Article, Audience } from '../article';
import type { Phrases } from '../phrases/phrases';
import type { Button } from '../reply';

/** What composing needs besides the decision. */
export interface ComposeContext {
  readonly articles: ReadonlyMap<string, Article>;
  readonly phrases: Phrases;
  /** BCP 47 tag of the person's client. */
  readonly locale?: string;
  /** Whom to ask, as a noun phrase: `your helpdesk`, `the IT Service Desk (phone 4711)`. */
  readonly contact: string;
  /** Whether a ticket can be opened; without it a person is told whom to ask. */
  readonly handsOff: boolean;
  /** The audience to write for; an article without it is shown for the audience it has. */
  readonly audience: Audience;
  /** Whether this person may read what is written for admins. */
  readonly mayReadAdmin: boolean;
  /** Whether branches led here, so that there is a way back. */
  readonly canGoBack: boolean;
  readonly answerId: string;
}

/** The way to a person that every reply without an answer offers. */
export function askPerson({ phrases }: Pick<ComposeContext, 'phrases'>, article?: string): Button {
  return {
    label: phrases.askPerson,
    choice: { kind: 'ask-person', urgency: 'normal', ...(article ? { article } : {}) },
  };
}

export const browseTopics = ({ phrases }: Pick<ComposeContext, 'phrases'>): Button => ({
  label: phrases.browseTopics,
  choice: { kind: 'command', name: 'topics' },
});
