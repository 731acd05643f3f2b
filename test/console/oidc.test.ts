import type { OidcAccess } from '../../src/console-access';
import type { Page } from 'playwright-core';
import {
  type Browser,
  closePage,
  describeInBrowser,
  launchBrowser,
  type PageOptions,
} from '../support/browser';
import { closeAfterEach } from '../support/close-after-each';
import {
  CLIENT,
  type Fault,
  type IssuerOptions,
  type OidcIssuer,
  startOidcIssuer,
} from '../support/oidc-issuer';
import { freePort, startConsole, type TestConsole } from '../support/start-console';
import { createClient, createVisitor, type Landed, type Visitor } from '../support/visitor';

interface Place {
  readonly issuer: OidcIssuer;
  readonly running: TestConsole;
  stop(): Promise<void>;
}

/** The console, and an issuer that knows it. */
async function start(
  own: Partial<OidcAccess> = {},
  authMethod: IssuerOptions['authMethod'] = 'client_secret_post',
): Promise<Place> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const issuer = await startOidcIssuer({ console: url, authMethod });
  const access: OidcAccess = {
    kind: 'oidc',
    url,
    issuer: issuer.issuer,
    clientId: CLIENT.id,
    clientSecret: CLIENT.secret,
    rolesClaim: 'roles',
    roles: {
      viewer: ['Helpdesk.Viewers'],
      editor: ['Helpdesk.Editors'],
      expert: ['Helpdesk.Experts'],
      admin: ['Helpdesk.Admins'],
    },
    ...own,
  };
  const running = await startConsole({ access, port });
  return {
    issuer,
    running,
    stop: async () => {
      await issuer.stop();
      await running.stop();
    },
  };
}

/** Goes to the issuer, signs in there, and stops before coming back: tells the address to come back to. */
async function signInAtIssuer(
  { url }: TestConsole,
  visitor: Visitor,
  login: string,
  page = '/console',
): Promise<string> {
  const form = await visitor.follow(url + page);
  const { headers } = await visitor.post(form.address, `login=${login}`);
  const landed = await visitor.follow(String(headers.location), `${url}/console/signed-in`);
  return landed.address;
}

async function signIn(at: TestConsole, login: string, page?: string): Promise<Landed> {
  const visitor = createVisitor();
  return visitor.follow(await signInAtIssuer(at, visitor, login, page));
}

const changed = (address: string, name: string, value: string): string => {
  const url = new URL(address);
  url.searchParams.set(name, value);
  return url.href;
};

const closing = closeAfterEach();
let place: Place;
let running: TestConsole;
beforeAll(async () => {
  place = await start();
  ({ running } = place);
});
afterAll(() => place.stop());
afterEach(() => place.issuer.break(undefined));

describe('signing in by OpenID Connect', () => {
  it('asks the issuer for a code, with state, nonce and PKCE', async () => {
    const { headers } = await createVisitor().get(`${running.url}/console/sign-in`);
    const asked = new URL(String(headers.location));
    expect(asked.origin).toBe(place.issuer.issuer);
    expect(Object.fromEntries(asked.searchParams)).toEqual({
      client_id: CLIENT.id,
      response_type: 'code',
      redirect_uri: `${running.url}/console/signed-in`,
      scope: 'openid profile',
      code_challenge_method: 'S256',
      code_challenge: expect.stringMatching(/^[\w-]{43}$/) as string,
      state: expect.stringMatching(/^[\w-]{43}$/) as string,
      nonce: expect.stringMatching(/^[\w-]{43}$/) as string,
    });
    const cookie = String(headers['set-cookie']);
    expect(cookie).toMatch(/; HttpOnly; SameSite=Lax; Max-Age=600$/);
    for (const name of ['state', 'nonce', 'code_challenge']) {
      expect(cookie).not.toContain(asked.searchParams.get(name));
    }
  });

  it('leads to the page that was asked for, with its query', async () => {
    const { status, text, address } = await signIn(running, 'ada', '/console/article?id=no-text');
    expect([status, address]).toEqual([200, `${running.url}/console/article?id=no-text`]);
    expect(text).toContain('<title>Console</title>');
  });

  it.each([
    '//evil.example/console',
    'https://evil.example/',
    '/console/nowhere',
    '/\\evil.example',
    '',
  ])('leads to the start page and nowhere else when it is asked for %j', async (to) => {
    const page = `/console/sign-in?to=${encodeURIComponent(to)}`;
    expect((await signIn(running, 'ada', page)).address).toBe(`${running.url}/console`);
  });

  it.each([
    ['ada', 'Ada Lovelace', ['admin']],
    ['eve', '<b>Eve</b>', ['editor']],
    ['vic', 'vic', ['viewer', 'expert']],
  ])('gives %s the roles of the claim', async (login, name, roles) => {
    const visitor = createVisitor();
    await visitor.follow(await signInAtIssuer(running, visitor, login));
    const { me } = await createClient(running.url, visitor);
    expect(me).toMatchObject({ name, roles });
    const who = name === login ? name : `${name} (${login})`;
    expect(await running.store.listAudit(1)).toMatchObject([{ who, action: 'sign-in' }]);
  });

  it.each(['guest', 'stranger'])(
    'lets nobody in without a role, as %s, and says whom to ask',
    async (login) => {
      const landed = await signIn(running, login);
      expect([landed.status, landed.headers['set-cookie']?.length]).toEqual([403, 1]);
      expect(landed.text).toContain('Ask the Service Desk (phone 4711)');
      expect(landed.text).toContain('href="/console/sign-in?again=yes"');
    },
  );

  it('asks for the account again where somebody wants another one', async () => {
    const { headers } = await createVisitor().get(`${running.url}/console/sign-in?again=yes`);
    expect(new URL(String(headers.location)).searchParams.get('prompt')).toBe('login');
  });

  it('takes roles from another claim', async () => {
    const other = closing(await start({ rolesClaim: 'groups' }));
    expect((await signIn(other.running, 'stranger')).status).toBe(200);
    expect((await signIn(other.running, 'ada')).status).toBe(403);
  });

  it('gives an issuer that wants it the secret in a header', async () => {
    const other = closing(await start({}, 'client_secret_basic'));
    expect((await signIn(other.running, 'ada')).status).toBe(200);
  });

  it('begins a session of its own, and ends the one before', async () => {
    const visitor = createVisitor();
    await visitor.follow(await signInAtIssuer(running, visitor, 'ada'));
    const { host } = new URL(running.url);
    const before = visitor.cookies.get(host)?.get('helpdesk-console') ?? '';
    await visitor.follow(`${running.url}/console/sign-in`);
    const after = visitor.cookies.get(host)?.get('helpdesk-console') ?? '';
    expect(after).not.toBe(before);
    const cookie = `helpdesk-console=${before}`;
    const stolen = await createVisitor().get(`${running.url}/console/api/me`, { cookie });
    expect(stolen.status).toBe(401);
  });

  it('leads out by the issuer, which leads back', async () => {
    const visitor = createVisitor();
    await visitor.follow(await signInAtIssuer(running, visitor, 'ada'));
    const { post, get } = await createClient(running.url, visitor);
    const { text } = await post('/console/api/sign-out', {});
    const { next } = JSON.parse(text) as { next: string };
    const out = new URL(next);
    expect(out.origin).toBe(place.issuer.issuer);
    expect(out.searchParams.get('post_logout_redirect_uri')).toBe(
      `${running.url}/console/signed-out`,
    );
    expect((await visitor.get(next)).status).toBe(200);
    expect((await get('/console/api/me')).status).toBe(401);
  });
});

describe('a way back that is not as it should be', () => {
  const refused = async (visitor: Visitor, address: string, status = 403) => {
    const back = await visitor.get(address);
    expect(back.status).toBe(status);
    expect(back.text).toContain('href="/console/sign-in"');
    expect((await visitor.get(`${running.url}/console/api/me`)).status).toBe(401);
  };

  it('is refused with another state', async () => {
    const visitor = createVisitor();
    const address = await signInAtIssuer(running, visitor, 'ada');
    await refused(visitor, changed(address, 'state', 'A'.repeat(43)));
  });

  it('is refused in another browser, so that nobody is signed in as somebody else', async () => {
    const address = await signInAtIssuer(running, createVisitor(), 'ada');
    await refused(createVisitor(), address, 400);
    const begun = createVisitor();
    await signInAtIssuer(running, begun, 'eve');
    await refused(begun, address);
  });

  it('is refused with a code that was used, also with the cookie of that time', async () => {
    const visitor = createVisitor();
    const address = await signInAtIssuer(running, visitor, 'ada');
    const { host } = new URL(running.url);
    const kept = new Map(visitor.cookies.get(host));
    expect((await visitor.follow(address)).status).toBe(200);
    const replaying = createVisitor();
    replaying.cookies.set(host, kept);
    await refused(replaying, address);
  });

  it('is refused with a code that nobody gave out', async () => {
    const visitor = createVisitor();
    const address = await signInAtIssuer(running, visitor, 'ada');
    await refused(visitor, changed(address, 'code', 'made-up'));
  });

  it('is refused from another issuer', async () => {
    const visitor = createVisitor();
    const address = await signInAtIssuer(running, visitor, 'ada');
    await refused(visitor, changed(address, 'iss', 'https://evil.example'));
  });

  it.each<[Fault, string]>([
    ['nonce', 'OAUTH_JWT_CLAIM_COMPARISON_FAILED'],
    ['audience', 'OAUTH_JWT_CLAIM_COMPARISON_FAILED'],
    ['signature', 'OAUTH_INVALID_RESPONSE'],
    ['time', 'OAUTH_JWT_TIMESTAMP_CHECK_FAILED'],
  ])('is refused with an ID token whose %s is wrong', async (fault, code) => {
    await place.issuer.break(fault);
    const visitor = createVisitor();
    await refused(visitor, await signInAtIssuer(running, visitor, 'ada'));
    expect(running.lines.at(-1)).toContain(`"code":"${code}"`);
    await place.issuer.break(undefined);
    expect((await signIn(running, 'ada')).status).toBe(200);
  });

  it('is explained when the sign-in was cancelled, and logged without names or secrets', async () => {
    const visitor = createVisitor();
    await refused(visitor, await signInAtIssuer(running, visitor, 'nobody'));
    const line = running.lines.at(-1) ?? '';
    expect(JSON.parse(line)).toMatchObject({ reason: 'access_denied' });
    expect(running.lines.join('')).not.toMatch(/Ada|client-secret|code=/);
  });

  it('comes to nothing while the issuer is away, and works when it is back', async () => {
    const port = await freePort();
    const other = closing(await start({ issuer: `http://127.0.0.1:${port}` }));
    const { url } = other.running;
    const { status, text } = await createVisitor().follow(`${url}/console`);
    expect([status, text.includes('does not answer')]).toEqual([503, true]);
    closing(await startOidcIssuer({ console: url, port }));
    expect((await signIn(other.running, 'ada')).status).toBe(200);
  });
});

describeInBrowser('a real browser', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser.close());
  /** A connection that the browser holds open would hold the server back: the page is closed first. */
  const open = async (options?: PageOptions): Promise<Page> => {
    const page = await browser.open(options);
    closing({ stop: () => closePage(page) });
    return page;
  };

  it('signs in at the issuer and is brought back to the page it wanted', async () => {
    const page = await open();
    const complaints: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text());
    });
    await page.goto(`${running.url}/console/tickets`);
    await page.getByLabel('Account').fill('vic');
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.waitForURL(`${running.url}/console/tickets`);
    expect(await page.title()).toBe('Console');
    const cookies = await page.context().cookies(running.url + '/console');
    expect(cookies.find(({ name }) => name === 'helpdesk-console')).toMatchObject({
      httpOnly: true,
      sameSite: 'Lax',
      path: '/console',
    });
    expect(complaints).toEqual([]);
  });

  it('presses the button of the link that was printed', async () => {
    const local = closing(await startConsole());
    const page = await open({ width: 375, height: 667, colorScheme: 'dark' });
    await page.goto(local.enterLink);
    await page.getByRole('button', { name: 'Sign in' }).press('Enter');
    await page.waitForURL(`${local.url}/console`);
    expect(await page.title()).toBe('Console');
    await page.goto(local.enterLink);
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(
      'This link does not work any more',
    );
  });
});
