import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Message, Origin } from '../src/core/message';
import type { Destination } from '../src/core/ticket/notice';
import type { Reply } from '../src/core/reply';

/** All an adapter knows of the bot. It never rejects: what goes wrong inside is answered in kind words. */
export type HandleMessage = (message: Message) => Promise<Reply>;

/** A ticket's card as it stands for one person, or why that person is not shown it. */
export type TicketView =
  | { readonly isShown: true; readonly reply: Reply }
  | { readonly isShown: false; readonly words: string };

/**
 * Shows a ticket's card anew; it never rejects, and nothing is remembered of it.
 * @param channel the channel the person looks at it in, without a thread in it
 */
export type ShowTicket = (ticket: string, viewer: Origin, channel: string) => Promise<TicketView>;

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
  /** Set on every answer of this route, refusals and failures too. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Checked on the headers alone, before the body is read: a refusal is answered with its status. */
  readonly admit?: (request: IncomingMessage) => Refusal | undefined | Promise<Refusal | undefined>;
  readonly handle: (request: RouteRequest, response: ServerResponse) => Promise<void> | void;
}

/** What an adapter keeps between starts: small values by key, in the one store. */
export interface Documents {
  read(key: string): Promise<string | undefined>;
  write(key: string, value: string): Promise<void>;
  /** Writes where nothing stands yet, and gives what stands then. */
  writeOnce(key: string, value: string): Promise<string>;
  remove(key: string): Promise<void>;
}

/** Something to be shown to people who did not ask for it just now. */
export interface Delivery {
  /** The same id is the same delivery, tried again. */
  readonly id: string;
  /** Which try this is, from 1, counted across starts: from the second on, an earlier one may have arrived. */
  readonly attempt?: number;
  readonly to: Exclude<Destination, { kind: 'webhook' }>;
  readonly reply: Reply;
  /** The platform's reference of the message whose place this takes. */
  readonly replaces?: string;
  /** The platform's reference of the message in whose thread this belongs. */
  readonly follows?: string;
}

/**
 * Delivers and tells the platform's reference of the message, for later changes of it.
 * Rejects with a DeliveryError where that says more than "try again later".
 */
export type Deliver = (delivery: Delivery) => Promise<string | undefined>;

/** Why a delivery failed, where the platform says when to try again, or that trying is no use. */
export class DeliveryError extends Error {
  override readonly name = 'DeliveryError';

  constructor(
    message: string,
    readonly advice: { readonly retryAfterMs?: number; readonly isPermanent?: boolean } = {},
  ) {
    super(message);
  }
}

/** One thing the `doctor` looked at. */
export interface Finding {
  readonly name: string;
  readonly isWell: boolean;
  /** What was found, without secrets. */
  readonly says: string;
  /** How to mend it. */
  readonly remedy?: string;
}

export interface Refusal {
  readonly status: 401 | 403 | 503;
  readonly message: string;
}

/** A platform's way in and out. `start` and `stop` open and close what is not a route: sockets, consoles. */
export interface Adapter {
  readonly platform: string;
  readonly routes: readonly Route[];
  /** Absent where nothing can be sent unasked. */
  readonly deliver?: Deliver;
  start(): Promise<void>;
  stop(): Promise<void>;
}
