import type { ReplyPart } from '../reply';

/** Where something is sent that nobody asked for just now. */
export type Destination =
  | { readonly kind: 'channel'; readonly platform: string; readonly channel: string }
  | {
      readonly kind: 'person';
      readonly platform: string;
      readonly person: string;
      readonly conversation: string;
    }
  | { readonly kind: 'webhook' };

/** Something to be delivered outside: at least once, and in order within its stream. */
export interface Notice {
  /** The same id is the same notice, however often it is delivered. */
  readonly id: string;
  /** Notices of one stream are delivered in the order they were written: one ticket at one destination. */
  readonly stream: string;
  readonly to: Destination;
  /** What a person is shown; for a webhook, the event as JSON stands in `body` instead. */
  readonly parts: readonly ReplyPart[];
  readonly body?: string;
  /** The notice whose message this one takes the place of: a ticket's card in its new state. */
  readonly replaces?: string;
  /** The notice in whose thread this one belongs. */
  readonly follows?: string;
}
