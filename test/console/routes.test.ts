import { CONSOLE_ROLES, type ConsoleRole } from '../../src/console/api';
import { ConsoleError } from '../../src/console/console-rooms';
import { API_TABLE } from '../../src/console/serve/api-table';
import { PAGE_PATHS } from '../../src/console/pages';
import { StoreError } from '../../src/store/store-error';
import { type Received, sendRequest } from '../adapters/web/send-request';
import { closeAfterEach } from '../support/close-after-each';
import { startConsole, type TestConsole } from '../support/start-console';
import { until } from '../support/until';
import { type Client, createClient, createVisitor, signInAs } from '../support/visitor';

const closing = closeAfterEach();
let running: TestConsole;
const clients = new Map<ConsoleRole, Client>();

beforeAll(async () => {
  running = await startConsole({
    rooms: {
      article: (id) => Promise.reject(new ConsoleError(404, `There is no article ${id}.`)),
      ticket: () => Promise.reject(new TypeError('a secret inside')),
    },
  });
  for (const role of CONSOLE_ROLES) clients.set(role, await signInAs(running, [role]));
});
afterAll(() => running.stop());
beforeEach(() => {
  running.calls.length = 0;
});

const as = (role: ConsoleRole): Client => {
  const client = clients.get(role);
  if (!client) throw new Error(`nobody is ${role}`);
  return client;
};

interface Example {
  /** What is sent: a query, or a body. */
  readonly input?: Readonly<Record<string, unknown>>;
  /** What the room is asked; absent where no room is. */
  readonly call?: readonly unknown[];
  readonly may: readonly ConsoleRole[];
  readonly audit?: readonly [action: string, target: string];
}

const WHO = { subject: expect.any(String) as string, name: expect.any(String) as string };
const DAYS = { from: '2026-11-01', to: '2026-11-22' };
const PHRASE = { kind: 'add-phrase', article: 'no-text', phrase: 'my text is late' } as const;
const REPLY = { kind: 'reply', text: 'We look at it.' } as const;
const EVERYBODY = CONSOLE_ROLES;

/** Every route with a good request, and who may send it. */
const EXAMPLES: Readonly<Record<string, Example>> = {
  'GET /console/api/me': { may: EVERYBODY },
  'GET /console/api/overview': { input: DAYS, call: ['overview', DAYS], may: EVERYBODY },
  'GET /console/api/overview.csv': { input: DAYS, call: ['overviewCsv', DAYS], may: EVERYBODY },
  'GET /console/api/unanswered': { input: DAYS, call: ['unanswered', DAYS], may: EVERYBODY },
  'GET /console/api/articles': {
    input: { q: 'text', product: '', audience: 'user', problem: 'stale' },
    call: ['articles', { q: 'text', audience: 'user', problem: 'stale' }],
    may: EVERYBODY,
  },
  'GET /console/api/article': { input: { id: 'no-text' }, may: EVERYBODY },
  'POST /console/api/check': {
    input: { id: 'no-text', markdown: '# Text' },
    call: ['check', { id: 'no-text', markdown: '# Text' }],
    may: EVERYBODY,
  },
  'POST /console/api/preview': { input: PHRASE, call: ['preview', PHRASE, WHO], may: EVERYBODY },
  'POST /console/api/save': {
    input: PHRASE,
    call: ['save', PHRASE, WHO],
    may: ['editor', 'admin'],
    audit: ['knowledge.add-phrase', 'no-text'],
  },
  'GET /console/api/job': { input: { id: 'j1' }, call: ['job', 'j1', WHO], may: EVERYBODY },
  'POST /console/api/try': {
    input: { text: 'no code', audience: 'admin' },
    call: ['tryOut', { text: 'no code', audience: 'admin' }],
    may: EVERYBODY,
  },
  'POST /console/api/evaluate': {
    input: { set: 'shipped' },
    call: ['evaluate', { set: 'shipped' }, WHO],
    may: EVERYBODY,
  },
  'GET /console/api/tickets': { call: ['tickets', 'open', WHO], may: ['expert', 'admin'] },
  'GET /console/api/ticket': { input: { id: 'MFA-7K3F9Q' }, may: ['expert', 'admin'] },
  'POST /console/api/ticket': {
    input: { id: 'MFA-7K3F9Q', action: REPLY },
    call: ['changeTicket', 'MFA-7K3F9Q', REPLY, WHO],
    may: ['expert', 'admin'],
    audit: ['ticket.reply', 'MFA-7K3F9Q'],
  },
  'GET /console/api/health': { call: ['health'], may: EVERYBODY },
  'POST /console/api/redeliver': {
    input: { id: 'n1' },
    call: ['redeliver', 'n1', WHO],
    may: ['admin'],
    audit: ['outbox.redeliver', 'n1'],
  },
};

const SIGN_OUT = 'POST /console/api/sign-out';

function ask(client: Client, route: string, input: Example['input'] = {}): Promise<Received> {
  const [method, path = ''] = route.split(' ');
  if (method === 'POST') return client.post(path, input);
  const query = new URLSearchParams(input as Record<string, string>).toString();
  return client.get(`${path}?${query}`);
}

const PASSES = [200, 404, 500];

describe('the routes', () => {
  it('all have their examples here', () => {
    const routes = API_TABLE.map(({ method, path }) => `${method} ${path}`);
    expect(routes.filter((route) => route !== SIGN_OUT).sort()).toEqual(
      Object.keys(EXAMPLES).sort(),
    );
  });

  it('that change something are those with an audit entry', () => {
    const audited = API_TABLE.filter(({ isAudited }) => isAudited).map(({ path }) => path);
    expect(audited.sort()).toEqual(
      ['/console/api/redeliver', '/console/api/save', '/console/api/ticket'].sort(),
    );
  });

  const walk = Object.entries(EXAMPLES).flatMap(([route, example]) =>
    CONSOLE_ROLES.map((role) => [route, role, example] as const),
  );
  it.each(walk)('%s as %s', async (route, role, { input, call, may, audit }) => {
    const [before] = await running.store.listAudit(1);
    const { status, text } = await ask(as(role), route, input);
    const [entry] = await running.store.listAudit(1);
    if (!may.includes(role)) {
      expect([status, running.calls, entry]).toEqual([403, [], before]);
      expect(JSON.parse(text)).toEqual({
        error: expect.stringContaining('needs the role') as string,
      });
      return;
    }
    expect(PASSES).toContain(status);
    if (call) expect([status, running.calls]).toEqual([200, [call]]);
    if (!audit) expect(entry).toEqual(before);
    else expect(entry).toMatchObject({ who: role, action: audit[0], target: audit[1] });
    expect(JSON.stringify(entry ?? {})).not.toMatch(/late|look at it/);
  });

  it.each([...Object.keys(EXAMPLES), SIGN_OUT])('%s as nobody', async (route) => {
    const [method, path = ''] = route.split(' ');
    const visitor = createVisitor();
    for (const cookie of ['', 'helpdesk-console=', `helpdesk-console=${'A'.repeat(43)}`]) {
      const { status, text } =
        method === 'GET'
          ? await visitor.get(running.url + path, { cookie })
          : await visitor.post(running.url + path, '{}', {
              cookie,
              'content-type': 'application/json',
            });
      expect([status, JSON.parse(text)]).toEqual([
        401,
        { error: 'You are not signed in. Sign in at /console.' },
      ]);
    }
    expect(running.calls).toEqual([]);
  });

  it.each(PAGE_PATHS)('send nobody who asks for %s to sign in', async (path) => {
    const { status, headers } = await createVisitor().get(`${running.url}${path}?id=a`);
    const to = encodeURIComponent(`${path}?id=a`);
    expect([status, headers.location]).toEqual([303, `/console/sign-in?to=${to}`]);
    for (const role of CONSOLE_ROLES) {
      expect((await as(role).get(path)).text).toContain('<title>Console</title>');
    }
  });

  it('let nobody do anything whose roles are gone, and somebody with two roles both', async () => {
    const none = await createClient(running.url, (await signInAs(running, [], 'none')).visitor);
    expect((await none.get('/console/api/me')).status).toBe(403);
    const both = await signInAs(running, ['editor', 'expert']);
    expect((await ask(both, 'GET /console/api/tickets')).status).toBe(200);
    expect((await ask(both, 'POST /console/api/save', PHRASE)).status).toBe(200);
    expect((await ask(both, 'POST /console/api/redeliver')).status).toBe(403);
  });

  it('show who changed what to admins alone', async () => {
    const seen = async (role: ConsoleRole) =>
      JSON.parse((await as(role).get('/console/api/health')).text) as object;
    expect(await seen('admin')).toEqual({ room: 'health', audit: ['health'] });
    for (const role of ['viewer', 'editor', 'expert'] as const) {
      expect(await seen(role)).toEqual({ room: 'health' });
    }
  });

  it('give the figures as a file', async () => {
    const { headers, text } = await as('viewer').get('/console/api/overview.csv');
    expect(headers).toMatchObject({
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': 'attachment; filename="overview.csv"',
    });
    expect(text).toBe('day,questions\n');
  });

  it('speak of the last thirty days unless told', async () => {
    await as('viewer').get('/console/api/overview?to=2026-11-22');
    await as('viewer').get('/console/api/unanswered');
    const [, [, last] = []] = running.calls as [string, { from: string; to: string }][];
    expect(running.calls[0]).toEqual(['overview', { from: '2026-10-24', to: '2026-11-22' }]);
    expect(Date.parse(last?.to ?? '') - Date.parse(last?.from ?? '')).toBe(29 * 86_400_000);
  });
});

describe('a request that is not as expected', () => {
  it.each([
    ['GET /console/api/overview', { from: '2026-02-30' }, '"from"'],
    [
      'GET /console/api/overview',
      { from: '2026-11-22', to: '2026-11-01' },
      'the earlier one first',
    ],
    ['GET /console/api/overview', { from: '1990-01-01', to: '2026-11-01' }, 'at most 366 days'],
    ['GET /console/api/articles', { audience: 'boss' }, '"audience"'],
    ['GET /console/api/articles', { more: 'x' }, 'as expected'],
    ['GET /console/api/article', {}, '"id"'],
    ['POST /console/api/save', { kind: 'drop' }, '"kind"'],
    ['POST /console/api/save', { ...PHRASE, phrase: ' ' }, '"phrase"'],
    ['POST /console/api/evaluate', { set: 'mine' }, 'as expected'],
    ['POST /console/api/ticket', { id: 'MFA-1', action: { kind: 'delete' } }, '"action.kind"'],
    [
      'POST /console/api/ticket',
      { id: 'MFA-1', action: { kind: 'resolve', cause: 'luck' } },
      '"action.cause"',
    ],
    ['POST /console/api/redeliver', { id: 7 }, '"id"'],
  ])('is refused: %s with %j', async (route, input, says) => {
    const [before] = await running.store.listAudit(1);
    const { status, text } = await ask(as('admin'), route, input);
    expect([status, (JSON.parse(text) as { error: string }).error]).toEqual([
      400,
      expect.stringContaining(says),
    ]);
    expect([running.calls, await running.store.listAudit(1)]).toEqual([[], before ? [before] : []]);
  });

  it.each(['', '{', Buffer.from('{"text":"caf\u00e9"}', 'latin1')])(
    'is refused when its body is %j',
    async (body) => {
      const { visitor, me } = as('viewer');
      const [[name, token] = []] = [...(visitor.cookies.get(new URL(running.url).host) ?? [])];
      const { status, text } = await sendRequest(running.url, {
        method: 'POST',
        path: '/console/api/try',
        body,
        headers: {
          origin: running.url,
          cookie: `${name}=${token}`,
          'content-type': 'application/json',
          'x-csrf-token': me.csrf,
        },
      });
      expect([status, JSON.parse(text)]).toEqual([
        400,
        { error: 'The body is not JSON in UTF-8.' },
      ]);
    },
  );

  it('is refused when it is over the limit of its route', async () => {
    const text = 'x'.repeat(70_000);
    expect((await as('viewer').post('/console/api/try', { text })).status).toBe(413);
    const draft = { id: 'a', markdown: 'x'.repeat(70_000) };
    expect((await as('viewer').post('/console/api/check', draft)).status).toBe(200);
  });
});

describe('what a room cannot do', () => {
  it('is told in its words', async () => {
    const { status, text } = await as('viewer').get('/console/api/article?id=gone');
    expect([status, JSON.parse(text)]).toEqual([404, { error: 'There is no article gone.' }]);
  });

  it('is told in plain words where it failed, and nothing of it is', async () => {
    const { status, text } = await as('expert').get('/console/api/ticket?id=MFA-1');
    expect(status).toBe(500);
    expect(JSON.parse(text)).toEqual({ error: expect.stringContaining('went wrong') as string });
    expect(text + running.lines.join('')).not.toContain('secret inside');
  });

  it('is in the audit, after what was tried', async () => {
    const refusing = closing(
      await startConsole({
        rooms: { save: () => Promise.reject(new ConsoleError(409, 'It has changed meanwhile.')) },
      }),
    );
    const editor = await signInAs(refusing, ['editor']);
    const { status } = await ask(editor, 'POST /console/api/save', PHRASE);
    expect(status).toBe(409);
    expect(await refusing.store.listAudit(2)).toMatchObject([
      { action: 'knowledge.add-phrase.failed', target: 'no-text' },
      { action: 'knowledge.add-phrase', target: 'no-text' },
    ]);
  });

  it('is not even tried where the audit cannot be written', async () => {
    const { store } = running;
    const broken = closing(
      await startConsole({
        store: { ...store, appendAudit: () => Promise.reject(new StoreError('full', 'no space')) },
      }),
    );
    const editor = await signInAs({ url: broken.url, store }, ['editor']);
    const { status, text } = await ask(editor, 'POST /console/api/save', PHRASE);
    expect([status, text.includes('The store does not answer')]).toEqual([503, true]);
    expect(broken.calls).toEqual([]);
  });
});

describe('one sign-in', () => {
  it('that asks for very much at once is told to wait, and holds up nobody else', async () => {
    let letGo = (): void => undefined;
    const held = new Promise<void>((resolve) => (letGo = resolve));
    let asked = 0;
    const busy = closing(
      await startConsole({
        rooms: {
          tryOut: () => held.then(() => ({}) as never),
          health: () => Promise.reject(new ConsoleError(503, 'away')),
        },
      }),
    );
    closing({ stop: () => letGo() });
    const [one, other] = [
      await signInAs(busy, ['viewer'], 'one'),
      await signInAs(busy, ['viewer'], 'two'),
    ];
    const health = async (client: Client) => (await client.get('/console/api/health')).status;
    // Whatever fails counts no longer than it lasts.
    for (let times = 0; times < 20; times++) expect(await health(one)).toBe(503);
    const waiting = Array.from({ length: 30 }, async () => {
      const { status } = await one.post('/console/api/try', { text: 'a' });
      if (status === 429) asked += 1;
      return status;
    });
    await until(() => asked === 18);
    expect(await health(one)).toBe(429);
    expect(await health(other)).toBe(503);
    letGo();
    const statuses = await Promise.all(waiting);
    expect(statuses.filter((status) => status === 200)).toHaveLength(12);
    expect(await health(one)).toBe(503);
  });
});
