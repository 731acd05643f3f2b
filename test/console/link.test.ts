import { type Sent, sendRequest } from '../adapters/web/send-request';
import { closeAfterEach } from '../support/close-after-each';
import { startConsole, type TestConsole } from '../support/start-console';
import { createVisitor, enter } from '../support/visitor';

const MINUTE = 60_000;

const closing = closeAfterEach();
let running: TestConsole;
beforeEach(async () => {
  running = await startConsole();
});
afterEach(() => running.stop());

const tokenOf = (link: string) => new URL(link).searchParams.get('token') ?? '';
const pathOf = (link: string) => new URL(link).pathname + new URL(link).search;
const press = (own: Partial<Sent> = {}, token = tokenOf(running.enterLink)) =>
  sendRequest(running.url, {
    method: 'POST',
    path: '/console/enter',
    ...own,
    headers: {
      origin: running.url,
      'content-type': 'application/x-www-form-urlencoded',
      ...own.headers,
    },
    body: `token=${token}`,
  });

describe('the link that is printed at start', () => {
  it('holds a secret of 256 bits, another one at each start', async () => {
    const another = closing(await startConsole());
    expect(tokenOf(running.enterLink)).toMatch(/^[\w-]{43}$/);
    expect(tokenOf(another.enterLink)).not.toBe(tokenOf(running.enterLink));
  });

  it('shows a button, however often it is opened ahead, and signs in when that is pressed', async () => {
    const visitor = createVisitor();
    for (let times = 0; times < 3; times++) {
      const { status, text, headers } = await visitor.get(running.enterLink);
      expect([status, headers['set-cookie']]).toEqual([200, undefined]);
      expect(text).toContain('<button type="submit">Sign in</button>');
    }
    const head = await fetch(running.enterLink, { method: 'HEAD' });
    expect(head.status).toBe(405);
    const { status, headers } = await press();
    expect([status, headers.location]).toEqual([303, '/console']);
    expect(headers['set-cookie']).toEqual([
      expect.stringMatching(/^helpdesk-console=[\w-]{43}; Path=\/console; HttpOnly; SameSite=Lax$/),
    ]);
  });

  it('makes somebody who may everything, and says so in the audit', async () => {
    const { me, get } = await enter(running.url, running.enterLink);
    expect(me).toMatchObject({ name: 'the helpdesk', roles: ['admin'] });
    expect((await get('/console')).text).toContain('<title>Console</title>');
    expect(await running.store.listAudit(5)).toMatchObject([
      { who: 'the helpdesk (local)', action: 'sign-in', target: 'console' },
    ]);
  });

  it('works once', async () => {
    await press();
    const again = await press();
    expect([again.status, again.headers['set-cookie']]).toEqual([403, undefined]);
    expect(again.text).toContain('start the server again');
    const opened = await sendRequest(running.url, { path: pathOf(running.enterLink) });
    expect([opened.status, opened.text.includes('<button')]).toEqual([403, false]);
  });

  it('works once when it is pressed twice at the same moment', async () => {
    const statuses = (await Promise.all([press(), press(), press()])).map(({ status }) => status);
    expect(statuses.sort()).toEqual([303, 403, 403]);
  });

  it('works for 15 minutes', async () => {
    running.pass(15 * MINUTE - 1000);
    expect((await sendRequest(running.url, { path: pathOf(running.enterLink) })).status).toBe(200);
    running.pass(1000);
    expect((await press()).status).toBe(403);
  });

  it.each(['', 'x', 'A'.repeat(43), '"><script>alert(1)</script>'])(
    'does not work with the token %j',
    async (token) => {
      const shown = await sendRequest(running.url, {
        path: `/console/enter?token=${encodeURIComponent(token)}`,
      });
      expect([shown.status, shown.text.includes('<script')]).toEqual([403, false]);
      expect((await press({}, encodeURIComponent(token))).status).toBe(403);
      expect((await press()).status).toBe(303);
    },
  );

  it.each([
    { host: 'evil.example' },
    { host: '192.168.1.20:3978' },
    { 'x-forwarded-for': '127.0.0.1' },
    { forwarded: 'for=127.0.0.1' },
    { via: '1.1 proxy' },
  ])('works neither from a foreign host nor through a proxy: %j', async (headers) => {
    const shown = await sendRequest(running.url, { path: pathOf(running.enterLink), headers });
    expect([shown.status, shown.text.includes('<button')]).toEqual([403, false]);
    expect((await press({ headers })).status).toBe(403);
    expect((await press()).status).toBe(303);
  });

  it.each([
    { origin: 'https://evil.example' },
    { origin: 'null' },
    { origin: 'http://localhost:1' },
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
  ])('is not pressed by another site: %j', async (headers) => {
    expect((await press({ headers })).status).toBe(403);
    expect((await press()).status).toBe(303);
  });

  it('may be pressed again where the store was away', async () => {
    const shared = running.store;
    const broken = closing(
      await startConsole({
        store: {
          ...shared,
          createSession: (session) => shared.close().then(() => shared.createSession(session)),
        },
      }),
    );
    const { enterLink, url } = broken;
    const body = `token=${tokenOf(enterLink)}`;
    const headers = { origin: url, 'content-type': 'application/x-www-form-urlencoded' };
    const sent = { method: 'POST', path: '/console/enter', headers, body } as const;
    const answer = await sendRequest(url, sent);
    expect([answer.status, answer.headers['set-cookie']]).toEqual([503, undefined]);
    expect(answer.text).toContain('cannot reach its store');
    expect((await sendRequest(url, { path: pathOf(enterLink) })).status).toBe(200);
  });

  it('stands in no log, whatever happens to it', async () => {
    await press({ headers: { origin: 'null' } });
    await press();
    await press();
    await sendRequest(running.url, { path: pathOf(running.enterLink) });
    expect(running.lines.join('')).not.toContain(tokenOf(running.enterLink));
  });
});

describe('the console behind the link', () => {
  it('says where the link is to whoever is not signed in', async () => {
    const { status, text, address } = await createVisitor().follow(
      `${running.url}/console/tickets`,
    );
    expect([status, new URL(address).pathname]).toEqual([403, '/console/sign-in']);
    expect(text).toContain('Open the link that the server printed');
  });

  it.each(['/console', '/console/api/me', '/console/assets/app.js', '/console/signed-out'])(
    'keeps %s from foreign hosts and proxies, also with a good session',
    async (path) => {
      const { visitor, get } = await enter(running.url, running.enterLink);
      expect((await get(path)).status).toBe(200);
      for (const headers of [{ host: 'evil.example' }, { 'x-forwarded-for': '10.0.0.1' }]) {
        expect((await visitor.get(running.url + path, headers)).status).toBe(403);
      }
    },
  );

  it('leads out to a page that says how to come back', async () => {
    const { post, get } = await enter(running.url, running.enterLink);
    const { text } = await post('/console/api/sign-out', {});
    expect(JSON.parse(text)).toEqual({ next: '/console/signed-out' });
    expect((await get('/console/signed-out')).text).toContain('You are signed out');
  });
});
