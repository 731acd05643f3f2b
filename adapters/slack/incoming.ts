import type { Message } from '../../src/core/message';

/** Where a reply goes. */
export type Destination =
  /** A direct message, a channel, or a thread of either. */
  | { readonly kind: 'conversation'; readonly channel: string; readonly thread?: string }
  /** Where the person is, seen by them alone. */
  | { readonly kind: 'only-you' }
  /** Where the person is, seen by everybody there, in place of what only they saw. */
  | { readonly kind: 'everyone' }
  /** The Home tab. */
  | { readonly kind: 'home'; readonly user: string };

/** Somebody else's message that an answer was asked for. */
export interface About {
  readonly channel: string;
  readonly thread: string;
  /** Absent where an app wrote it. */
  readonly author?: string;
}

/** A thread of the assistant pane. */
export interface PaneThread {
  readonly channel: string;
  readonly thread: string;
}

/** A message, and where its reply belongs. */
export interface Incoming {
  readonly message: Message;
  readonly destination: Destination;
  /** Opens one modal, within three seconds. */
  readonly trigger?: string;
  /** Answers where the person is, some times within half an hour. */
  readonly responseUrl?: string;
  /** The answer can be sent on to where this was written. */
  readonly about?: About;
  readonly pane?: PaneThread;
  /** Who has the reply shown to others. */
  readonly sharedBy?: string;
  /** BCP 47, of whoever that is. */
  readonly sharerLocale?: string;
}
