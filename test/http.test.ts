import { request } from 'node:http';
import { createServer } from 'node:net';
import type { Route } from '../adapters/adapter';
import { UsageError } from '../src/errors';
import { type HttpServer, startHttpServer } from '../src/http';
import { createLogger } from '../src/logger';

const logger = createLogger('silent');
const echo = (own: Partial<Route> = {}): Route => ({
  method: 'POST',
  path: '/echo',
  maxBytes: 10,
  handle: (incoming, response) => {
    response.end(incoming.rawBody);
  },
  ...own,
});

let server: HttpServer | undefined;
const start = async (...routes: readonly Route[]): Promise<string> => {
  server = await startHttpServer({ host: '127.0.0.1', port: 0, routes, logger });
  return server.url;
};

afterEach(async () => {
  await server?.close();
  server = undefined;
});

const post = (url: string, body: string) => fetch(`${url}/echo`, { method: 'POST', body });

describe('the HTTP server', () => {
  it('gives a route the bytes of the body, whatever their type', async () => {
    const response = await post(await start(echo()), '{"a":1');
    expect(await response.text()).toBe('{"a":1');
  });

  it('refuses a body over the limit with 413, and the route never sees it', async () => {
    let handled = 0;
    const url = await start(echo({ handle: () => void (handled += 1) }));
    const response = await post(url, 'x'.repeat(11));
    expect(response.status).toBe(413);
    expect(await response.json()).toEqual({ error: 'The body is over the limit of 10 bytes.' });
    expect(handled).toBe(0);
  });

  it('refuses a body over the limit that does not say its length', async () => {
    const url = await start(echo());
    const status = await new Promise<number | undefined>((resolve, reject) => {
      const outgoing = request(`${url}/echo`, { method: 'POST' }, (response) => {
        response.resume();
        resolve(response.statusCode);
      });
      outgoing.on('error', reject);
      outgoing.write('x'.repeat(8));
      outgoing.write('x'.repeat(8));
      outgoing.end();
    });
    expect(status).toBe(413);
  });

  it('asks the route for admission on the headers alone', async () => {
    const url = await start(echo({ admit: () => ({ status: 401, message: 'No.' }), maxBytes: 1 }));
    const response = await post(url, 'xx');
    expect([response.status, await response.json()]).toEqual([401, { error: 'No.' }]);
  });

  it('waits for an admission that takes a while', async () => {
    const refusal = { status: 503, message: 'Later.' } as const;
    const url = await start(echo({ admit: () => Promise.resolve(refusal) }));
    const response = await post(url, 'x');
    expect([response.status, await response.json()]).toEqual([503, { error: 'Later.' }]);
  });

  it.each<[string, Partial<Route>, number]>([
    ['its answers', {}, 200],
    ['its refusals', { admit: () => ({ status: 403, message: 'No.' }) }, 403],
    ['what is too large', { maxBytes: 0 }, 413],
    ['its failures', { handle: () => Promise.reject(new Error('inside')) }, 500],
  ])('sets the headers of a route on %s', async (_what, own, status) => {
    const url = await start(echo({ ...own, headers: { 'x-frame-options': 'DENY' } }));
    const response = await post(url, 'x');
    expect([response.status, response.headers.get('x-frame-options')]).toEqual([status, 'DENY']);
  });

  it('answers 500 in plain words when a route fails, without a stack', async () => {
    const url = await start(
      echo({
        handle: () => {
          throw new Error('the secret inside');
        },
      }),
    );
    const response = await post(url, 'x');
    const text = await response.text();
    expect(response.status).toBe(500);
    expect(text).not.toMatch(/secret|at /);
  });

  it.each([
    ['GET', '/nowhere-to-be-found', 404],
    ['GET', '//echo', 404],
    ['GET', '/ECHO', 404],
    ['GET', '/echo%2f', 404],
    ['GET', '/%ff<b>', 404],
    ['GET', '/echo', 405],
    ['PUT', '/echo', 405],
    ['DELETE', '/echo', 405],
    ['OPTIONS', '/echo', 405],
  ])('answers what no route takes in plain words: %s %s', async (method, path, status) => {
    const url = await start(echo());
    for (const accept of ['*/*', 'text/plain', 'text/html']) {
      const response = await fetch(url + path, { method, headers: { accept } });
      const text = await response.text();
      expect([response.status, text.includes('This address') || text.includes('nothing')]).toEqual([
        status,
        true,
      ]);
      expect(text).not.toMatch(/echo|nowhere-to|<b>|%3C/i);
      expect(response.headers.get('x-content-type-options')).toBe('nosniff');
      expect(response.headers.get('cache-control')).toBe('no-store');
      expect(response.headers.get('access-control-allow-origin')).toBeNull();
    }
  });

  it('says which port is taken and what to do', async () => {
    const holder = createServer();
    await new Promise<void>((resolve) => holder.listen(0, '127.0.0.1', resolve));
    const address = holder.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    const attempt = startHttpServer({ host: '127.0.0.1', port, routes: [], logger });
    await expect(attempt).rejects.toThrow(UsageError);
    await expect(attempt).rejects.toThrow(
      `PORT ${port} on 127.0.0.1 is taken by another program. Stop that program, or set PORT`,
    );
    await new Promise((resolve) => holder.close(resolve));
  });
});
