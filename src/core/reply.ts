import type { Audience } from './article';
import type { Choice } from './choice';
import type { Block, Inline } from './prose';

export const DECISIONS = [
  'warn',
  'answer',
  'answer-codes',
  'offer',
  'decline',
  'hand-off',
  'command',
] as const;
export type DecisionKind = (typeof DECISIONS)[number];

export interface Button {
  readonly label: string;
  readonly choice: Choice;
  readonly style?: 'primary' | 'danger';
}

/** What is to be read at once, whatever follows: a secret was written, or an attack may be under way. */
export interface WarningPart {
  readonly kind: 'warning';
  readonly title: string;
  readonly body: readonly Block[];
}

/** The bot's own words. */
export interface ProsePart {
  readonly kind: 'prose';
  readonly body: readonly Block[];
}

/** One article, for one audience. `footer` names its source and when it was last checked. */
export interface AnswerPart {
  readonly kind: 'answer';
  readonly article: string;
  readonly audience: Audience;
  readonly title: string;
  readonly body: readonly Block[];
  readonly footer: readonly Inline[];
}

/** One of several articles in one reply: its summary, with the whole behind a press. */
export interface BriefPart {
  readonly kind: 'brief';
  readonly article: string;
  readonly audience: Audience;
  readonly title: string;
  readonly summary: string;
  readonly body: readonly Block[];
  readonly footer: readonly Inline[];
  readonly expandLabel: string;
}

/** Things to press, with an optional line before them. */
export interface ButtonsPart {
  readonly kind: 'buttons';
  readonly label?: string;
  readonly buttons: readonly Button[];
}

/** "Did this help?", answered with one press. */
export interface FeedbackPart {
  readonly kind: 'feedback';
  readonly question: string;
  readonly article: string;
  readonly answerId: string;
  readonly yes: string;
  readonly no: string;
}

/** Labelled values, as in a ticket's card. */
export interface FactsPart {
  readonly kind: 'facts';
  readonly title: string;
  readonly rows: readonly { readonly label: string; readonly value: string }[];
}

export interface FormField {
  readonly id: string;
  readonly label: string;
  /** `lines`: room for a paragraph. */
  readonly kind: 'line' | 'lines' | 'choice';
  readonly options?: readonly { readonly value: string; readonly label: string }[];
  readonly value?: string;
  readonly required: boolean;
  readonly mostCharacters: number;
}

/** Something to fill in and send; it comes back as a `filled` message with the same choice. */
export interface FormPart {
  readonly kind: 'form';
  readonly choice: Choice;
  readonly title: string;
  readonly body: readonly Block[];
  readonly fields: readonly FormField[];
  readonly submit: string;
}

export type ReplyPart =
  | WarningPart
  | ProsePart
  | AnswerPart
  | BriefPart
  | ButtonsPart
  | FeedbackPart
  | FactsPart
  | FormPart;

/** What the bot says back, free of any platform. A reply without parts is a silence. */
export interface Reply {
  readonly decision: DecisionKind;
  readonly answerId: string;
  readonly parts: readonly ReplyPart[];
}
