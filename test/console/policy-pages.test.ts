import pino from 'pino';
import type { PolicyFacts } from '../../src/console/policy-pages';
import { policyRoutes } from '../../src/console/policy-routes';
import { type HttpServer, startHttpServer } from '../../src/http';
import { findFaintText } from '../e2e/find-faint-text';
import { type Browser, closePage, describeInBrowser, launchBrowser } from '../support/browser';

const FACTS: PolicyFacts = {
  organisation: 'Contoso <b>&',
  contact: 'the IT Service Desk (phone 4711)',
  retentionDays: 30,
  handsOff: true,
  sendsTickets: false,
};

let server: HttpServer;

const start = async (facts: PolicyFacts = FACTS): Promise<void> => {
  const routes = policyRoutes(facts);
  const logger = pino({ level: 'silent' });
  server = await startHttpServer({ host: '127.0.0.1', port: 0, routes, logger });
};

afterEach(() => server.close());

const read = async (path: string): Promise<string> => (await fetch(server.url + path)).text();

describe.each(['/privacy', '/terms'])('%s', (path) => {
  it('is a page anybody can read, that loads and runs nothing', async () => {
    await start();
    const response = await fetch(server.url + path);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(response.headers.get('content-security-policy')).toMatch(
      /^default-src 'none'; style-src 'sha256-[\w+/]+=*'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'$/,
    );
    expect(response.headers.get('set-cookie')).toBeNull();
    expect(await response.text()).not.toMatch(/<script|<link|<img|http:|https:/);
  });

  it('names who runs it and whom to ask, as text', async () => {
    await start();
    const html = await read(path);
    expect(html).toContain('Contoso &lt;b&gt;&amp;');
    expect(html).toContain('the IT Service Desk (phone 4711)');
  });

  it('reads well where nothing was configured', async () => {
    const { organisation: _, ...rest } = FACTS;
    await start({ ...rest, contact: 'your helpdesk' });
    expect(await read(path)).not.toContain('undefined');
  });
});

describe('the privacy page', () => {
  it('tells how long things are kept, and how they are forgotten', async () => {
    await start();
    const html = await read('/privacy');
    expect(html).toContain('deleted after 30 days');
    expect(html).toContain('forget me');
  });

  it('tells of tickets only where there are any, and of another system only where one hears of them', async () => {
    await start({ ...FACTS, handsOff: false });
    expect(await read('/privacy')).not.toContain('ticket is deleted');
    await server.close();
    await start({ ...FACTS, sendsTickets: true });
    expect(await read('/privacy')).toContain('ticket system');
  });
});

describeInBrowser('the two pages', () => {
  let browser: Browser;

  beforeAll(async () => {
    browser = await launchBrowser();
  });

  afterAll(() => browser.close());

  it.each([
    ['/privacy', 'light'],
    ['/privacy', 'dark'],
    ['/terms', 'dark'],
  ] as const)('%s fits a phone and is readable in %s', async (path, colorScheme) => {
    await start();
    const page = await browser.open({ width: 320, height: 640, colorScheme });
    const complaints: string[] = [];
    page.on('console', (entry) => entry.type() === 'error' && complaints.push(entry.text()));
    await page.goto(server.url + path);
    await page.getByRole('main').getByRole('heading', { level: 1 }).waitFor();
    const overflow = 'document.documentElement.scrollWidth - document.documentElement.clientWidth';
    expect(await page.evaluate(overflow)).toBe(0);
    if (colorScheme === 'light') expect(await findFaintText(page)).toEqual([]);
    // In the dark the browser paints the page itself; text must not stay dark.
    else
      expect(await page.evaluate('getComputedStyle(document.body).color')).toBe(
        'rgb(255, 255, 255)',
      );
    await closePage(page);
    expect(
      complaints.filter((words) => !words.includes('favicon') && !words.includes('404')),
    ).toEqual([]);
  });
});
