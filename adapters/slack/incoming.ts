import type { Message } from '../../src/core/message';

/** Where a reply goes. */
export type Destination =
  /** A direct message, a channel, or a thread of either. */
  | { readonly kind: 'conversation'; readonly channel: string; readonly thread?: string }
  /** Where the person is, seen by them alone. */
  | { readonly kind: 'only-you' }
  /** The Home tab. */
  | { readonly kind: 'home'; readonly user: string };

/** A message, and where its reply belongs. */
export interface Incoming {
  readonly message: Message;
  readonly destination: Destination;
}
