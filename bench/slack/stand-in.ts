import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Stands where Slack is: takes what an app answers, and tells who waits for it. */
export interface StandIn {
  readonly apiUrl: string;
  /** An address to answer the command with this key at. */
  responseUrl(key: string): string;
  /** Resolves with the moment at which something was answered under a key: a channel or a response address. */
  answered(key: string): Promise<number>;
  close(): Promise<void>;
}

const RESPOND = '/respond/';

export async function startStandIn(): Promise<StandIn> {
  const waiting = new Map<string, (at: number) => void>();
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk: Buffer) => (body += chunk.toString()));
    request.on('end', () => {
      const at = performance.now();
      const { url = '' } = request;
      const isResponse = url.startsWith(RESPOND);
      const key = isResponse ? url.slice(RESPOND.length) : new URLSearchParams(body).get('channel');
      response.setHeader('content-type', 'application/json');
      response.end('{"ok":true,"ts":"1.1","user_id":"U0000000BB"}');
      const isAnswer = isResponse || url.endsWith('/chat.postMessage');
      if (!isAnswer || key === null) return;
      waiting.get(key)?.(at);
      waiting.delete(key);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const origin = `http://127.0.0.1:${port}`;
  return {
    apiUrl: `${origin}/api/`,
    responseUrl: (key) => origin + RESPOND + key,
    answered: (key) => new Promise((resolve) => waiting.set(key, resolve)),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
