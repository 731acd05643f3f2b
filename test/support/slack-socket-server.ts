import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type WebSocket, WebSocketServer } from 'ws';

export interface SocketServer {
  /** Base address of a Web API that knows how to open a connection, and accepts any message. */
  readonly apiUrl: string;
  /** Sockets that are open now. */
  open(): number;
  /** Acknowledged envelopes. */
  readonly acknowledged: readonly string[];
  /** Calls of the Web API: method and fields. */
  readonly calls: readonly { readonly method: string; readonly fields: URLSearchParams }[];
  send(envelope: object): void;
  /** Closes the sockets as Slack does every few hours. */
  refresh(): void;
  close(): Promise<void>;
}

/** Slack's side of Socket Mode: `apps.connections.open`, `hello`, envelopes and their acknowledgements. */
export async function startSocketServer(refuseFirst = 0): Promise<SocketServer> {
  const calls: { method: string; fields: URLSearchParams }[] = [];
  const acknowledged: string[] = [];
  let refusals = refuseFirst;
  const answerTo = (method: string): object => {
    if (method !== 'apps.connections.open') return { ok: true, user_id: 'U0000000BB', ts: '1.0' };
    if (refusals > 0) return { ok: false, error: (refusals -= 1) >= 0 ? 'internal_error' : '' };
    return { ok: true, url: `ws://127.0.0.1:${port}/link` };
  };
  const http = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk: Buffer) => (body += chunk.toString()));
    request.on('end', () => {
      const method = (request.url ?? '').replace('/api/', '');
      calls.push({ method, fields: new URLSearchParams(body) });
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify(answerTo(method)));
    });
  });
  const sockets = new WebSocketServer({ server: http, path: '/link' });
  sockets.on('connection', (socket: WebSocket) => {
    socket.on('message', (data: Buffer) => {
      acknowledged.push((JSON.parse(data.toString()) as { envelope_id: string }).envelope_id);
    });
    socket.send(JSON.stringify({ type: 'hello', num_connections: 1, connection_info: {} }));
  });
  const each = (act: (socket: WebSocket) => void) => sockets.clients.forEach(act);
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  const { port } = http.address() as AddressInfo;
  return {
    apiUrl: `http://127.0.0.1:${port}/api/`,
    open: () => [...sockets.clients].filter((socket) => socket.readyState === socket.OPEN).length,
    acknowledged,
    calls,
    send: (envelope) => each((socket) => socket.send(JSON.stringify(envelope))),
    refresh: () =>
      each((socket) =>
        socket.send(JSON.stringify({ type: 'disconnect', reason: 'refresh_requested' })),
      ),
    close: () =>
      new Promise((resolve) => {
        each((socket) => socket.terminate());
        sockets.close();
        http.close(() => resolve());
        http.closeAllConnections();
      }),
  };
}
