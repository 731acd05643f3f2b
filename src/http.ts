import type { IncomingMessage, Server as NodeServer, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import getRawBody from 'raw-body';
import { createServer, type Server } from 'restify';
import type { Route, RouteRequest } from '../adapters/adapter';
import { UsageError } from './errors';
import { errorFacts, type Logger } from './logger';

export interface HttpServer {
  /** Where it listens, e.g. `http://127.0.0.1:3978`. */
  readonly url: string;
  /** Takes no new request, lets those in hand finish, then resolves. */
  close(): Promise<void>;
}

export interface HttpOptions {
  readonly host: string;
  readonly port: number;
  readonly routes: readonly Route[];
  readonly logger: Logger;
}

/** Starts the one server that every platform, the try-out page and the probes share. */
export async function startHttpServer({
  host,
  port,
  routes,
  logger,
}: HttpOptions): Promise<HttpServer> {
  const server = createServer({ name: 'mfa-helpdesk' });
  for (const route of routes) mount(server, route, logger);
  server.on('restifyError', answerPlainly);
  const idle = trackIdleSockets(server.server);
  await listen(server, host, port);
  const address = server.address();
  const name = host.includes(':') ? `[${host}]` : host;
  return { url: `http://${name}:${address.port}`, close: () => close(server, idle) };
}

const NOWHERE = 'There is nothing at this address.';
const OTHERWISE = 'This address is not asked that way.';

/** What no route takes is answered as the routes answer, and nothing of the request is said back. */
function answerPlainly(
  _request: IncomingMessage,
  response: ServerResponse,
  error: Error & { statusCode?: number; toJSON?: () => unknown },
  done: () => void,
): void {
  error.message = error.statusCode === 405 ? OTHERWISE : NOWHERE;
  error.toJSON = () => ({ error: error.message });
  response.setHeader('x-content-type-options', 'nosniff');
  response.setHeader('cache-control', 'no-store');
  done();
}

function mount(server: Server, route: Route, logger: Logger): void {
  const handler = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    for (const [name, value] of Object.entries(route.headers ?? {}))
      response.setHeader(name, value);
    try {
      await serve(route, request, response);
    } catch (error) {
      logger.error({ path: route.path, ...errorFacts(error) }, 'a request failed');
      if (!response.headersSent)
        respond(response, 500, 'Something went wrong on this side. Try again in a minute.');
      else response.end();
    }
  };
  if (route.method === 'GET') server.get(route.path, handler);
  else server.post(route.path, handler);
}

async function serve(
  route: Route,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const refusal = await route.admit?.(request);
  if (refusal) {
    respond(response, refusal.status, refusal.message);
    return;
  }
  const body = await readBody(request, route.maxBytes);
  if (!body.ok) {
    respond(response, body.status, body.message);
    return;
  }
  await route.handle(
    Object.assign(request, { rawBody: body.bytes }) satisfies RouteRequest,
    response,
  );
}

type Body =
  | { readonly ok: true; readonly bytes: Buffer }
  | { readonly ok: false; readonly status: 400 | 413; readonly message: string };

async function readBody(request: IncomingMessage, limit: number): Promise<Body> {
  if (request.method === 'GET') return { ok: true, bytes: Buffer.alloc(0) };
  try {
    const length = request.headers['content-length'];
    return { ok: true, bytes: await getRawBody(request, { limit, ...(length ? { length } : {}) }) };
  } catch (error) {
    const tooLarge = error instanceof Error && 'type' in error && error.type === 'entity.too.large';
    return tooLarge
      ? { ok: false, status: 413, message: `The body is over the limit of ${limit} bytes.` }
      : { ok: false, status: 400, message: 'The body could not be read to its end.' };
  }
}

/** Answers with a short JSON error; what is left of the request is not read. */
export function respond(response: ServerResponse, status: number, message: string): void {
  response.statusCode = status;
  if (status === 413 || status === 401) response.setHeader('connection', 'close');
  response.setHeader('content-type', 'application/json; charset=utf-8');
  response.setHeader('x-content-type-options', 'nosniff');
  response.setHeader('cache-control', 'no-store');
  response.end(JSON.stringify({ error: message }));
}

function listen(server: Server, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(listenError(error, host, port)));
    server.listen(port, host, () => resolve());
  });
}

function listenError(error: NodeJS.ErrnoException, host: string, port: number): Error {
  switch (error.code) {
    case 'EADDRINUSE':
      return new UsageError(
        `PORT ${port} on ${host} is taken by another program`,
        'Stop that program, or set PORT to another number.',
      );
    case 'EACCES':
      return new UsageError(
        `PORT ${port} may not be opened by this user`,
        'Set PORT to a number above 1023.',
      );
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return new UsageError(
        `HOST ${host} is not an address of this machine`,
        'Set HOST to 127.0.0.1, or to one of its addresses.',
      );
    default:
      return error;
  }
}

function close(server: Server, idle: ReadonlySet<Socket>): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    for (const socket of idle) socket.destroy();
  });
}

/**
 * The sockets without a request in hand, kept up to date. Browsers open some ahead and never use them:
 */
function trackIdleSockets(server: NodeServer): ReadonlySet<Socket> {
  const idle = new Set<Socket>();
  server.on('connection', (socket: Socket) => {
    idle.add(socket);
    socket.once('close', () => idle.delete(socket));
  });
  server.on('request', (request: IncomingMessage, response: ServerResponse) => {
    const { socket } = request;
    idle.delete(socket);
    response.once('close', () => {
      if (!server.listening) socket.destroy();
      else if (!socket.destroyed) idle.add(socket);
    });
  });
  return idle;
}
