import { existsSync } from 'node:fs';
import {
  type Browser as Chromium,
  type BrowserContext,
  chromium,
  type Page,
} from 'playwright-core';

export interface Browser {
  /** A page in a fresh profile; what it asks of any other machine is not sent. */
  open(options?: PageOptions): Promise<Page>;
  close(): Promise<void>;
}

export interface PageOptions {
  readonly width?: number;
  readonly height?: number;
  readonly colorScheme?: 'light' | 'dark';
  /** The language of the browser, as a BCP 47 tag. */
  readonly locale?: string;
}

const EXECUTABLE = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium';

const hasBrowser = existsSync(EXECUTABLE);

/**
 * `describe` for tests in a real browser. Where there is none they are skipped, in plain sight;
 * a CI run without a browser fails instead.
 */
export const describeInBrowser =
  hasBrowser || process.env.CI !== undefined ? describe : describe.skip;

if (!hasBrowser) {
  console.warn(
    `${EXECUTABLE} is not there: browser tests are skipped. Install Chromium (apt-get install chromium), or set CHROMIUM_PATH.`,
  );
}

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** How long a page may take to show what a test waits for, on a busy machine. */
const PATIENCE_MS = 15_000;

const LOOPBACK = ['127.0.0.1', 'localhost', '[::1]'];

/** Debian's Chromium, or the one CHROMIUM_PATH names. */
export async function launchBrowser(): Promise<Browser> {
  const browser = await chromium.launch({ executablePath: EXECUTABLE, args: FLAGS });
  return { open: (options) => openPage(browser, options), close: () => browser.close() };
}

/** Closes a page with all its connections, those the browser opened ahead too: an open one holds a server back. */
export const closePage = (page: Page): Promise<void> => page.context().close();

async function openPage(
  browser: Chromium,
  { width = 1280, height = 800, colorScheme = 'light', locale = 'en-US' }: PageOptions = {},
): Promise<Page> {
  const context = await browser.newContext({ viewport: { width, height }, colorScheme, locale });
  await keepOnThisMachine(context);
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE_MS);
  return page;
}

function keepOnThisMachine(context: BrowserContext): Promise<unknown> {
  return context.route('**/*', (route) => {
    const { hostname } = new URL(route.request().url());
    return LOOPBACK.includes(hostname) ? route.continue() : route.abort();
  });
}
