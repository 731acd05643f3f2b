import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Heard {
  readonly path: string;
  readonly authorization: string | undefined;
  readonly body: string;
}

export interface Listener {
  readonly url: string;
  readonly heard: readonly Heard[];
  /** What was not answered, and whose sender has not given up. */
  readonly waiting: ReadonlySet<Heard>;
  close(): Promise<void>;
}

/** What to answer: a status, headers, and a body written as JSON. */
export interface Answer {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: unknown;
}

/**
 * A loopback server that stands where Slack would: keeps what it hears, answers as told.
 * @param silent endings of paths that it never answers
 */
export async function startListener(
  answer: (heard: Heard, index: number) => Answer = () => ({ body: { ok: true } }),
  silent: readonly string[] = [],
): Promise<Listener> {
  const heard: Heard[] = [];
  const waiting = new Set<Heard>();
  const server = createServer((request, response) => {
    void readBody(request).then((body) => {
      const { url: path = '/', headers } = request;
      const entry = { path, authorization: headers.authorization, body };
      heard.push(entry);
      if (silent.some((ending) => path.endsWith(ending))) {
        waiting.add(entry);
        response.once('close', () => waiting.delete(entry));
        return;
      }
      send(response, answer(entry, heard.length - 1));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    heard,
    waiting,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}

function send(response: ServerResponse, { status = 200, headers = {}, body }: Answer): void {
  response.writeHead(status, { 'content-type': 'application/json', ...headers });
  response.end(JSON.stringify(body));
}
