import { createHmac, timingSafeEqual } from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

/** What the receiver does with the next request. */
export type Mood = 'takes' | 'is-busy' | 'fails' | 'hangs-up' | 'redirects';

export interface ReceivedEvent {
  readonly id: string;
  readonly event: string;
  readonly ticket: string;
}

export interface WebhookReceiver {
  readonly url: string;
  /** Events in the order they came, with those that came again. */
  readonly received: readonly ReceivedEvent[];
  /** Requests whose signature or time is wrong. */
  readonly forged: number;
  mood: Mood;
  close(): Promise<void>;
}

/** The receiving end of the ITSM webhook, as docs/operations.md tells to write one. */
export async function startWebhookReceiver(secret: string): Promise<WebhookReceiver> {
  const received: ReceivedEvent[] = [];
  let mood: Mood = 'takes';
  let forged = 0;
  const receive = (request: IncomingMessage, body: string): readonly [number, object?] => {
    if (mood === 'redirects') return [307, { location: '/elsewhere' }];
    if (mood === 'is-busy') return [429, { 'retry-after': '1' }];
    if (mood === 'fails') return [500];
    if (isGenuine(request, body, secret)) received.push(readEvent(body));
    else forged += 1;
    return [204];
  };
  const server = createServer((request, response) => {
    void text(request).then((body) => {
      if (mood === 'hangs-up') {
        request.destroy();
        return;
      }
      const [status, headers = {}] = receive(request, body);
      response.writeHead(status, { ...headers });
      response.end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/tickets`,
    received,
    get forged() {
      return forged;
    },
    get mood() {
      return mood;
    },
    set mood(next) {
      mood = next;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

const MOST_SECONDS_OLD = 300;

function isGenuine({ headers }: IncomingMessage, body: string, secret: string): boolean {
  const timestamp = String(headers['x-helpdesk-timestamp']);
  const age = Math.abs(Date.now() / 1000 - Number(timestamp));
  const expected = createHmac('sha256', secret).update(`${timestamp}.${body}`).digest('hex');
  const given = Buffer.from(String(headers['x-helpdesk-signature']));
  const right = Buffer.from(`sha256=${expected}`);
  return age < MOST_SECONDS_OLD && given.length === right.length && timingSafeEqual(given, right);
}

function readEvent(body: string): ReceivedEvent {
  const { id, event, ticket } = JSON.parse(body) as {
    readonly id: string;
    readonly event: string;
    readonly ticket: { readonly id: string };
  };
  return { id, event, ticket: ticket.id };
}
