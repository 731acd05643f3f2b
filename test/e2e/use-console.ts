import type { Locator, Page } from 'playwright-core';
import type { ConsoleRole } from '../../src/console/api';
import { type Browser, closePage, launchBrowser, type PageOptions } from '../support/browser';
import {
  type ConsoleProgram,
  makeConsolePast,
  startConsoleProgram,
} from '../support/console-program';
import type { TempFolder } from '../support/temp-folder';

export interface OpenOptions extends PageOptions {
  /** Everything is allowed unless told. */
  readonly roles?: readonly ConsoleRole[];
}

/** The console in a browser: for each test a fresh server with a month of use behind it, and a fresh page. */
export interface ConsoleInBrowser {
  readonly page: Page;
  readonly server: ConsoleProgram;
  /** What the page complains of: errors, and what its own policy blocked. */
  readonly complaints: readonly string[];
  /** Opens a page for somebody who is signed in. */
  open(address: string, options?: OpenOptions): Promise<void>;
  /** From now on nobody is signed in. */
  signOut(): Promise<void>;
  /** The server of a helpdesk that nobody has asked anything yet takes the place of the other. */
  startUnused(): Promise<void>;
  heading(name: string): Locator;
  button(name: string): Locator;
  link(name: string): Locator;
  focusedText(): Promise<string>;
  /** The bodies of what was posted to one path. */
  postsTo(name: string): readonly unknown[];
}

const EVERYTHING: readonly ConsoleRole[] = ['admin'];

/** To be called once in a file of tests, outside of any. */
export function useConsole(): ConsoleInBrowser {
  let past: TempFolder;
  let browser: Browser;
  let server: ConsoleProgram;
  let page: Page;
  let complaints: string[];
  let posted: { readonly path: string; readonly body: unknown }[];

  beforeAll(async () => {
    past = await makeConsolePast();
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser.close();
    past.remove();
  });
  beforeEach(async () => {
    server = await startConsoleProgram({ past });
  });
  afterEach(async () => {
    await closePage(page);
    await server.stop();
  });

  const listen = () => {
    complaints = [];
    posted = [];
    page.on('console', (entry) => entry.type() === 'error' && complaints.push(entry.text()));
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('request', (request) => {
      if (request.method() !== 'POST') return;
      const { pathname } = new URL(request.url());
      posted.push({ path: pathname.replace('/console/api/', ''), body: request.postDataJSON() });
    });
  };
  const role = (name: 'button' | 'link') => (label: string) =>
    page.getByRole(name, { name: label });
  return {
    get page() {
      return page;
    },
    get server() {
      return server;
    },
    get complaints() {
      return complaints;
    },
    open: async (address, { roles = EVERYTHING, ...options } = {}) => {
      page = await browser.open(options);
      listen();
      const value = await server.signIn(roles);
      await page.context().addCookies([{ name: 'helpdesk-console', value, url: server.url }]);
      await page.goto(`${server.url}${address}`);
    },
    signOut: () => page.context().clearCookies(),
    startUnused: async () => {
      await server.stop();
      server = await startConsoleProgram();
    },
    heading: (name) => page.getByRole('heading', { level: 1, name }),
    button: role('button'),
    link: role('link'),
    focusedText: () => page.evaluate<string>('document.activeElement.textContent'),
    postsTo: (name) => posted.filter(({ path }) => path === name).map(({ body }) => body),
  };
}
