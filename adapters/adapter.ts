import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Message } from '../src/core/message';
import type { Reply } from '../src/core/reply';

/** All an adapter knows of the bot. It never rejects: what goes wrong inside is answered in kind words. */
export type HandleMessage = (message: Message) => Promise<Reply>;

/** A request whose body the server has read, within its limit, before the route sees it. */
export interface RouteRequest extends IncomingMessage {
  readonly rawBody: Buffer;
}

/** One address an adapter answers on the shared server. */
export interface Route {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  /** Largest body in bytes; anything above it is refused with 413 before `handle` is called. */
  readonly maxBytes: number;
  /** Checked on the headers alone, before the body is read: a refusal is answered with its status. */
  readonly admit?: (request: IncomingMessage) => Refusal | undefined;
  readonly handle: (request: RouteRequest, response: ServerResponse) => Promise<void> | void;
}

export interface Refusal {
  readonly status: 401 | 403;
  readonly message: string;
}

/** A platform's way in and out. `start` and `stop` open and close what is not a route: sockets, consoles. */
export interface Adapter {
  readonly platform: string;
  readonly routes: readonly Route[];
  start(): Promise<void>;
  stop(): Promise<void>;
}
