import type { Audience } from '../../../core/article';
import type { DecisionKind } from '../../../core/reply';
import type { Pressed } from '../shared/pressed';
import type { Rendered } from '../shared/surface';

/** What the person did: the part of a post that says it. */
export type Turn = { readonly text: string } | Pressed | { readonly arrived: true };

/** A turn as it is posted. */
export type Post = Turn & {
  readonly session: string;
  readonly audience?: Audience;
  /** BCP 47 tag of the browser's language. */
  readonly locale?: string;
};

/** One reply, as each platform is sent it. */
export interface Answer extends Rendered {
  readonly decision: DecisionKind;
}
