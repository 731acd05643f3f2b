import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { MAX_BODY_BYTES } from '../../../adapters/web/limits';
import type { Message } from '../../../src/core/message';
import { paragraph } from '../../../src/core/prose';
import type { Reply } from '../../../src/core/reply';
import type { HttpServer } from '../../../src/http';
import { type Sent, sendRequest } from './send-request';
import { startWebServer } from './start-web-server';

const SESSION = '7d9a6a50-6c5e-4f0e-8f5e-0c6b1d6a2f11';
const REPLY: Reply = {
  decision: 'answer',
  answerId: 'a1',
  parts: [{ kind: 'prose', body: [paragraph('Read this.')] }],
};

let folder: string;
let server: HttpServer;
let messages: Message[];

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'mfa-helpdesk-page-'));
  await writeFile(path.join(folder, 'index.html'), '<!doctype html><title>Page</title>');
  await writeFile(path.join(folder, 'page.js'), 'run();');
  await writeFile(path.join(folder, 'notes.secret'), 'not for serving');
  server = await startWebServer({
    handle: (message) => {
      messages.push(message);
      return Promise.resolve(REPLY);
    },
    renderCard: ({ answerId }) => ({ card: answerId }),
    renderSlack: ({ answerId }) => [{ slack: answerId }],
    pageFolder: folder,
  });
});

afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true });
});

beforeEach(() => {
  messages = [];
});

const get = (address: string, headers: Sent['headers'] = {}) =>
  sendRequest(server.url, { path: address, headers });

const postRaw = (body: string | Buffer, headers: Sent['headers'] = {}) =>
  sendRequest(server.url, {
    method: 'POST',
    path: '/api/try-out',
    headers: { 'content-type': 'application/json', ...headers },
    body,
  });

const post = (body: object) => postRaw(JSON.stringify({ session: SESSION, ...body }));

describe('the page', () => {
  it('is served with a strict policy and never stored', async () => {
    const { status, headers, text } = await get('/');
    expect(status).toBe(200);
    expect(text).toContain('<title>Page</title>');
    expect(headers).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
    });
    expect(String(headers['content-security-policy']).split('; ')).toEqual([
      "default-src 'none'",
      "script-src 'self'",
      "style-src 'self'",
      "img-src 'self' data:",
      "connect-src 'self'",
      "base-uri 'none'",
      "form-action 'self'",
      "frame-ancestors 'none'",
    ]);
  });

  it('has its files as assets', async () => {
    const { status, headers, text } = await get('/assets/page.js');
    expect([status, text]).toEqual([200, 'run();']);
    expect(headers).toMatchObject({
      'content-type': 'text/javascript; charset=utf-8',
      'x-content-type-options': 'nosniff',
    });
  });

  it.each([
    '/assets/missing.js',
    '/assets/notes.secret',
    '/assets/index.html',
    '/assets/../index.html',
    '/assets/..%2findex.html',
    '/assets/%2e%2e%2f%2e%2e%2fetc%2fpasswd',
    '/assets/constructor',
  ])('has nothing at %s', async (address) => {
    const { status, text } = await get(address);
    expect([status, text.includes('<title>')]).toEqual([404, false]);
  });

  it.each([{ host: 'evil.example' }, { 'x-forwarded-for': '10.0.0.1' }])(
    'refuses %j',
    async (headers) => {
      expect(await get('/', headers)).toMatchObject({ status: 403 });
      expect(await get('/assets/page.js', headers)).toMatchObject({ status: 403 });
    },
  );

  it('says how to build it where it is not built', async () => {
    const unbuilt = await startWebServer({
      handle: () => Promise.resolve(REPLY),
      renderCard: () => ({}),
      renderSlack: () => [],
      pageFolder: path.join(folder, 'missing'),
    });
    const { status, text } = await sendRequest(unbuilt.url, {});
    await unbuilt.close();
    expect(status).toBe(503);
    expect(text).toContain('npm run build');
  });
});

describe('a turn', () => {
  it('is answered as each platform shows it', async () => {
    const { status, headers, text } = await post({ text: 'no code' });
    expect(status).toBe(200);
    expect(JSON.parse(text)).toEqual({
      card: { card: 'a1' },
      slack: [{ slack: 'a1' }],
      text: 'Read this.',
      decision: 'answer',
    });
    expect(headers).toMatchObject({
      'content-type': 'application/json; charset=utf-8',
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    });
  });

  const rated = { answerId: 'a1', article: 'wrong-code', helpful: false };
  it.each([
    [{ text: 'no code' }, { kind: 'said', text: 'no code' }],
    [
      { choice: 'open:wrong-code:admin' },
      { kind: 'chose', choice: { kind: 'open', article: 'wrong-code', audience: 'admin' } },
    ],
    [{ rated }, { kind: 'rated', ...rated }],
    [{ arrived: true }, { kind: 'arrived' }],
    [
      { text: '', audience: 'admin' },
      { kind: 'said', text: '', audience: 'admin' },
    ],
    [
      { arrived: true, locale: 'de-at' },
      { kind: 'arrived', locale: 'de-AT' },
    ],
    [{ arrived: true, locale: 'en-US@posix' }, { kind: 'arrived' }],
    [{ arrived: true, locale: `de-${'x'.repeat(5000)}` }, { kind: 'arrived' }],
  ])('%j reaches the bot as a message', async (body, message) => {
    await post(body);
    const { id, ...rest } = messages[0] ?? { id: '' };
    expect(id).toMatch(/^[0-9a-f-]{36}$/);
    expect(rest).toEqual({
      platform: 'web',
      conversation: SESSION,
      person: SESSION,
      place: 'private',
      ...message,
    });
  });

  it('has an id of its own, however often the same is said', async () => {
    await post({ text: 'again' });
    await post({ text: 'again' });
    expect(new Set(messages.map(({ id }) => id)).size).toBe(2);
  });
});

describe('a body that is not as expected', () => {
  it.each(['', '{', 'null and void', '{"text":'])('is refused when it is %j', async (body) => {
    const { status, text } = await postRaw(body);
    expect([status, JSON.parse(text)]).toEqual([400, { error: 'The body is not JSON in UTF-8.' }]);
  });

  it('is refused when it is not UTF-8', async () => {
    const body = Buffer.from(JSON.stringify({ session: SESSION, text: 'caf\u00e9' }), 'latin1');
    expect(await postRaw(body)).toMatchObject({ status: 400 });
  });

  it.each([
    [{}],
    [{ text: 5 }],
    [{ text: 'a', choice: 'command:help' }],
    [{ text: 'a', more: true }],
    [{ text: 'a', audience: 'boss' }],
    [{ text: 'a', locale: 7 }],
    [{ text: 'a', session: 'short' }],
    [{ text: 'a', session: '../../etc/passwd' }],
    [{ choice: 'open' }],
    [{ choice: 'delete:everything' }],
    [{ rated: { answerId: 'a1', article: 'b', helpful: 'yes' } }],
    [{ rated: { answerId: 'a b', article: 'b', helpful: true } }],
    [{ arrived: false }],
  ])('is refused when its shape is %j', async (body) => {
    const { status, text } = await post(body);
    expect(status).toBe(400);
    expect(text).toContain('Send \\"session\\"');
    expect(messages).toEqual([]);
  });

  it.each(['null', '[]', '"text"', '7'])('is refused when it is %s', async (body) => {
    expect(await postRaw(body)).toMatchObject({ status: 400 });
  });

  it('is refused when it is over the limit, and taken when it is just under', async () => {
    const envelope = JSON.stringify({ session: SESSION, text: '' }).length;
    const room = MAX_BODY_BYTES - envelope;
    expect(await post({ text: 'x'.repeat(room) })).toMatchObject({ status: 200 });
    expect(await post({ text: 'x'.repeat(room + 1) })).toMatchObject({ status: 413 });
    expect(messages).toHaveLength(1);
  });

  it.each([{ origin: 'https://evil.example' }, { 'content-type': 'text/plain' }])(
    'never reaches the bot from another site: %j',
    async (headers) => {
      const body = JSON.stringify({ session: SESSION, text: 'a' });
      expect(await postRaw(body, headers)).toMatchObject({ status: 403 });
      expect(messages).toEqual([]);
    },
  );
});
