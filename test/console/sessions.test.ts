import { createSessions } from '../../src/console/access/sessions';
import { API_TABLE } from '../../src/console/serve/api-table';
import { closeAfterEach } from '../support/close-after-each';
import { startConsole, type TestConsole } from '../support/start-console';
import { type Client, createClient, createVisitor, signInAs } from '../support/visitor';

const MINUTE = 60_000;
const ME = '/console/api/me';

const closing = closeAfterEach();
let running: TestConsole;
beforeEach(async () => {
  running = await startConsole();
});
afterEach(() => running.stop());

const jarOf = ({ visitor }: Client) => visitor.cookies.get(new URL(running.url).host);
const tokenOf = (client: Client): string => jarOf(client)?.get('helpdesk-console') ?? '';
const statusWith = async (token: string): Promise<number | undefined> =>
  (await createVisitor().get(running.url + ME, { cookie: `helpdesk-console=${token}` })).status;

describe('a session', () => {
  it('ends after half an hour without a sign of life', async () => {
    const client = await signInAs(running, ['viewer']);
    running.pass(30 * MINUTE - 2000);
    expect((await client.get(ME)).status).toBe(200);
    running.pass(30 * MINUTE);
    expect((await client.get(ME)).status).toBe(401);
  });

  it('ends after eight hours in any case', async () => {
    const client = await signInAs(running, ['viewer']);
    for (let minutes = 0; minutes < 8 * 60 - 20; minutes += 20) {
      expect((await client.get(ME)).status).toBe(200);
      running.pass(20 * MINUTE);
    }
    expect((await client.get(ME)).status).toBe(200);
    running.pass(20 * MINUTE);
    expect((await client.get(ME)).status).toBe(401);
  });

  it('gets another token every hour; what is under way with the one before still arrives', async () => {
    const client = await signInAs(running, ['viewer']);
    const first = tokenOf(client);
    for (const minutes of [25, 25]) {
      running.pass(minutes * MINUTE);
      await client.get(ME);
    }
    expect(tokenOf(client)).toBe(first);
    running.pass(10 * MINUTE);
    const answers = await Promise.all([1, 2, 3].map(() => client.get(ME)));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(answers.filter(({ headers }) => headers['set-cookie'] !== undefined)).toHaveLength(1);
    expect(tokenOf(client)).not.toBe(first);
    expect(await statusWith(first)).toBe(200);
    running.pass(MINUTE);
    expect(await statusWith(first)).toBe(401);
    expect((await client.get(ME)).status).toBe(200);
    expect((await client.post('/console/api/try', { text: 'a' })).status).toBe(200);
  });

  it('gets another token with a page too', async () => {
    const client = await signInAs(running, ['viewer']);
    const first = tokenOf(client);
    for (let times = 0; times < 3; times++) {
      running.pass(20 * MINUTE);
      await client.get('/console');
    }
    expect(tokenOf(client)).not.toBe(first);
  });

  it('is no use to anybody after the sign-out, neither with its token nor with one before', async () => {
    const client = await signInAs(running, ['viewer']);
    const first = tokenOf(client);
    for (let times = 0; times < 3; times++) {
      running.pass(20 * MINUTE);
      await client.get(ME);
    }
    const second = tokenOf(client);
    expect([await statusWith(first), await statusWith(second)]).toEqual([200, 200]);
    const { status, headers } = await client.post('/console/api/sign-out', {});
    expect(status).toBe(200);
    expect(headers['set-cookie']).toEqual([expect.stringContaining('Max-Age=0')]);
    expect([await statusWith(first), await statusWith(second)]).toEqual([401, 401]);
    expect(await running.store.listAudit(1)).toMatchObject([
      { who: 'viewer', action: 'sign-out', target: 'console' },
    ]);
  });

  it('of others goes on when somebody signs out', async () => {
    const [one, other] = [await signInAs(running, ['viewer']), await signInAs(running, ['viewer'])];
    await one.post('/console/api/sign-out', {});
    expect((await other.get(ME)).status).toBe(200);
  });

  it('is known to every replica, and ended by any', async () => {
    const replica = closing(await startConsole({ store: running.store }));
    const client = await signInAs(running, ['viewer']);
    const cookie = `helpdesk-console=${tokenOf(client)}`;
    const there = () => createVisitor().get(replica.url + ME, { cookie });
    expect((await there()).status).toBe(200);
    await client.post('/console/api/sign-out', {});
    expect((await there()).status).toBe(401);
  });

  it('is kept without the token that opens it', async () => {
    const keys: string[] = [];
    const { store } = running;
    const listening = {
      ...store,
      createSession: (session: Parameters<typeof store.createSession>[0]) => {
        keys.push(JSON.stringify(session));
        return store.createSession(session);
      },
    };
    const sessions = createSessions(listening, () => new Date());
    const token = await sessions.start({ subject: 'ada', name: 'Ada' }, ['viewer']);
    expect(keys).toHaveLength(1);
    expect(keys[0]).not.toContain(token);
    expect(await sessions.find(token)).toMatchObject({ name: 'Ada' });
  });

  it('answers 503 in plain words while the store is away', async () => {
    const client = await signInAs(running, ['viewer']);
    await running.store.close();
    const { status, text } = await client.get(ME);
    expect([status, text.includes('The store does not answer')]).toEqual([503, true]);
    const page = await client.get('/console');
    expect([page.status, page.text.includes('cannot reach its store')]).toEqual([503, true]);
  });
});

describe('a post', () => {
  const body = { text: 'a' };
  const posts = API_TABLE.filter(({ method }) => method === 'POST').map(({ path }) => path);

  it.each(posts)('to %s needs the token of its own session', async (path) => {
    const client = await signInAs(running, ['admin']);
    const other = await signInAs(running, ['admin']);
    for (const token of ['', 'x', other.me.csrf, `${client.me.csrf}x`]) {
      const { status, text } = await client.post(path, body, { 'x-csrf-token': token });
      expect([status, text.includes('out of date')]).toEqual([403, true]);
    }
    const { visitor } = client;
    const without = await visitor.post(running.url + path, '{}', {
      'content-type': 'application/json',
    });
    expect(without.status).toBe(403);
    expect(running.calls).toEqual([]);
    expect((await client.get(ME)).status).toBe(200);
  });

  it.each([
    { origin: 'https://evil.example' },
    { origin: 'null' },
    { origin: '' },
    { origin: 'http://127.0.0.1:1' },
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
    { 'sec-fetch-site': 'none' },
    { 'content-type': 'text/plain' },
    { 'content-type': 'application/x-www-form-urlencoded' },
  ])('with %j is refused, also with a good token', async (headers) => {
    const client = await signInAs(running, ['admin']);
    expect((await client.post('/console/api/try', body, headers)).status).toBe(403);
    expect(running.calls).toEqual([]);
    const good = { 'sec-fetch-site': 'same-origin' };
    expect((await client.post('/console/api/try', body, good)).status).toBe(200);
  });

  it('that says from no origin is refused', async () => {
    const client = await signInAs(running, ['admin']);
    const response = await fetch(`${running.url}/console/api/try`, {
      method: 'POST',
      headers: {
        cookie: `helpdesk-console=${tokenOf(client)}`,
        'content-type': 'application/json',
        'x-csrf-token': client.me.csrf,
        'sec-fetch-site': 'same-origin',
      },
      body: JSON.stringify(body),
    });
    expect(response.status).toBe(403);
  });
});

describe('a question of another site', () => {
  it.each(['cross-site', 'same-site'])('is refused (%s)', async (site) => {
    const client = await signInAs(running, ['viewer']);
    expect((await client.get(ME, { 'sec-fetch-site': site })).status).toBe(403);
    expect((await client.get(ME, { 'sec-fetch-site': 'none' })).status).toBe(200);
  });
});

describe('where browsers reach the console by https', () => {
  it('its cookies are for this very host, and never go in clear text', async () => {
    const access = {
      kind: 'oidc',
      url: 'https://helpdesk.contoso.com',
      issuer: 'http://127.0.0.1:1',
      clientId: 'console',
      clientSecret: 'secret',
      rolesClaim: 'roles',
      roles: { viewer: [], editor: [], expert: [], admin: [] },
    } as const;
    const secure = closing(await startConsole({ access }));
    expect(secure.note).toBe('Console    on   https://helpdesk.contoso.com/console');
    const { headers } = await createVisitor().get(`${secure.url}/console/sign-in`);
    expect(String(headers['set-cookie'])).toMatch(
      /^__Host-helpdesk-console-sign-in=[\w.-]+; Path=\/; Secure; HttpOnly; SameSite=Lax; Max-Age=600$/,
    );
    const { visitor } = await signInAs(secure, ['viewer']);
    const [, token = ''] = [...(visitor.cookies.get(new URL(secure.url).host) ?? [])][0] ?? [];
    const plain = await createVisitor().get(secure.url + ME, {
      cookie: `helpdesk-console=${token}`,
    });
    expect(plain.status).toBe(401);
    const named = createVisitor();
    named.cookies.set(new URL(secure.url).host, new Map([['__Host-helpdesk-console', token]]));
    const client = await createClient(secure.url, named);
    const origin = 'https://helpdesk.contoso.com';
    expect((await client.post('/console/api/try', { text: 'a' })).status).toBe(403);
    expect((await client.post('/console/api/try', { text: 'a' }, { origin })).status).toBe(200);
  });
});
