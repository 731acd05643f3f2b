import type { Receiver } from '@slack/bolt';
import type { Route } from '../adapter';

/** How Slack reaches the bot: by requests to a route, or over a socket that the bot opens. */
export interface Transport {
  readonly receiver: Receiver;
  readonly routes: readonly Route[];
  start(): void;
  stop(): Promise<void>;
}
