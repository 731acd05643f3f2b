import type { IncomingMessage } from 'node:http';
import type { Route } from '../../../adapters/adapter';

/** One way of signing in, with what it asks of every request. */
export interface Access {
  /** Why a request is not answered, whoever sends it. */
  readonly keepOut: (request: IncomingMessage) => string | undefined;
  /** The origin that browsers know the console by. */
  readonly originOf: (request: IncomingMessage) => string | undefined;
  /** The pages of signing in. */
  readonly routes: readonly Route[];
  /** Where a browser goes after signing out. */
  readonly afterSignOut: () => Promise<string>;
}
