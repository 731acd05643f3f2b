import type { Audience } from '../../core/article';
import type { DecisionKind } from '../../core/reply';

/** What the person did: the part of a post that says it. */
export type Turn = { readonly text: string } | Pressed | { readonly arrived: true };

/** What a button stands for. */
export type Pressed =
  { readonly choice: string } | { readonly rated: Rating } | { readonly filled: Filled };

/** A form that was sent, its values by field id. */
export interface Filled {
  readonly choice: string;
  readonly values: Readonly<Record<string, string>>;
}

export interface Rating {
  readonly answerId: string;
  readonly article: string;
  readonly helpful: boolean;
}

/** A turn as it is posted. */
export type Post = Turn & { readonly session: string; readonly audience?: Audience };

/** One reply, as each platform is sent it. */
export interface Answer {
  readonly card: unknown;
  readonly slack: unknown;
  readonly text: string;
  readonly decision: DecisionKind;
}

/** Called when a person presses a button of an answer. */
export type OnPress = (label: string, pressed: Pressed) => void;
