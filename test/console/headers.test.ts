import { createConsole } from '../../src/console/create-console';
import { PAGE_PATHS } from '../../src/console/pages';
import { API_TABLE } from '../../src/console/serve/api-table';
import { createLogger } from '../../src/logger';
import { type Received, sendRequest } from '../adapters/web/send-request';
import { closeAfterEach } from '../support/close-after-each';
import { startConsole, type TestConsole } from '../support/start-console';
import { type Client, enter, signInAs } from '../support/visitor';

const closing = closeAfterEach();
let running: TestConsole;
let client: Client;
beforeAll(async () => {
  running = await startConsole({
    files: { 'index.html': '<title>Console</title>', 'app.js': 'run();', 'notes.secret': 'no' },
  });
  client = await enter(running.url, running.enterLink);
});
afterAll(() => running.stop());

const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
];

function expectLocked({ headers }: Received, cache = 'no-store'): void {
  expect(String(headers['content-security-policy']).split('; ')).toEqual(POLICY);
  expect(headers).toMatchObject({
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'referrer-policy': 'same-origin',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'cross-origin-embedder-policy': 'require-corp',
    'cache-control': cache,
  });
  expect(headers).not.toHaveProperty('access-control-allow-origin');
}

const everything = [
  ...API_TABLE.map(({ method, path }) => [method, path] as const),
  ...[...PAGE_PATHS, '/console/', '/console/sign-in', '/console/signed-out'].map(
    (path) => ['GET', path] as const,
  ),
  ['GET', '/console/enter'] as const,
  ['POST', '/console/enter'] as const,
  ['GET', '/console/nowhere'] as const,
  ['POST', '/console/api/nowhere'] as const,
];

describe('every answer', () => {
  it.each(everything)('to %s %s is locked, to whoever asks', async (method, path) => {
    const nobody = { method, path, headers: {}, ...(method === 'POST' ? { body: '{}' } : {}) };
    expectLocked(await sendRequest(running.url, nobody));
    expectLocked(await sendRequest(running.url, { ...nobody, headers: { host: 'evil.example' } }));
    if (path === '/console/api/sign-out') return;
    expectLocked(await (method === 'GET' ? client.get(path) : client.post(path, {})));
    if (method === 'POST' && path.startsWith('/console/api/')) {
      expectLocked(await client.post(path, { text: 'x'.repeat(20_000) }));
    }
  });

  it.each(['/console/assets/app.js', '/console/notice.css'])(
    'with the file %s is locked, and asked for again when it changes',
    async (path) => {
      const answer = await client.get(path);
      expect(answer.status).toBe(200);
      expectLocked(answer, 'no-cache');
    },
  );
});

describe('a file of the front end', () => {
  it.each([
    '/console/assets/notes.secret',
    '/console/assets/index.html',
    '/console/assets/../index.html',
    '/console/assets/..%2findex.html',
    '/console/assets/%2e%2e%2f%2e%2e%2fetc%2fpasswd',
    '/console/assets/constructor',
  ])('is not there at %s', async (path) => {
    const { status, text } = await sendRequest(running.url, { path });
    expect([status, text.includes('<title>Console')]).toEqual([404, false]);
  });

  it('is not there before the build, which is said to whoever is signed in', async () => {
    const unbuilt = closing(await startConsole({ files: {} }));
    const { status, text } = await (await signInAs(unbuilt, ['viewer'])).get('/console');
    expect([status, text.includes('npm run build')]).toEqual([503, true]);
  });
});

describe('the console where others can reach it, without OpenID Connect', () => {
  it('is off, and says how to switch it on', () => {
    const { routes, note, enterLink } = createConsole({
      rooms: {} as never,
      store: running.store,
      config: { console: { kind: 'off' } },
      logger: createLogger('silent'),
      pageFolder: 'nowhere',
      contact: 'the Service Desk',
    });
    expect([routes, enterLink]).toEqual([[], undefined]);
    expect(note).toMatch(/^Console {4}off {2}set CONSOLE_OIDC_ISSUER, .* and "console: url"/);
  });
});
