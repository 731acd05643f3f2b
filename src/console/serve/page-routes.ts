import { existsSync, readdirSync, readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import path from 'node:path';
import type { Route } from '../../../adapters/adapter';
import type { Access } from '../access/access';
import type { BrowserSessions } from '../access/browser-sessions';
import { PAGE_PATHS, START_PAGE } from '../pages';
import { redirect, send } from './answer';
import { CONSOLE_HEADERS } from './headers';
import { pageRoute } from './page-route';
import { type NoticePage, noticeStyleRoute, sendNotice } from './notice-page';

export interface PageOptions {
  /** Where the build put the front end: its HTML, and beside it what that loads. */
  readonly folder: string;
  readonly sessions: BrowserSessions;
  readonly access: Access;
}

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
};

/** The front end for whoever is signed in; everybody else is sent to sign in. Its files hold nothing of anybody. */
export function pageRoutes(options: PageOptions): readonly Route[] {
  const html = readHtml(options.folder);
  const { keepOut } = options.access;
  const pages = [...PAGE_PATHS, `${START_PAGE}/`].map((path) =>
    pageRoute({
      path,
      keepOut,
      show: (request, response) => showPage(html, options, request, response),
    }),
  );
  const nowhere = (['GET', 'POST'] as const).map((method) =>
    pageRoute({
      method,
      path: `${START_PAGE}/*`,
      keepOut,
      show: (_request, response) => sendNotice(response, 404, NOT_FOUND),
    }),
  );
  return [...pages, ...assetRoutes(options), noticeStyleRoute, ...nowhere];
}

async function showPage(
  html: Buffer | undefined,
  { sessions }: PageOptions,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const session = await sessions.of(request);
  if (!session) {
    redirect(response, `/console/sign-in?to=${encodeURIComponent(request.url ?? '')}`);
    return;
  }
  await sessions.renew(session, response);
  if (html) send(response, { status: 200, type: 'text/html; charset=utf-8', body: html });
  else sendNotice(response, 503, NOT_BUILT);
}

/** One route for each file, read once: no path of a request ever reaches the file system. */
function assetRoutes({ folder, access }: PageOptions): readonly Route[] {
  return listAssets(folder).map((name) => {
    const type = TYPES[path.extname(name)] ?? '';
    const body = readFileSync(path.join(folder, name));
    const route = pageRoute({
      path: `${START_PAGE}/assets/${name}`,
      keepOut: access.keepOut,
      show: (_request, response) => send(response, { status: 200, type, body }),
    });
    return { ...route, headers: REVALIDATED };
  });
}

function listAssets(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder).filter(
    (name) => /^[\w.-]+$/.test(name) && TYPES[path.extname(name)] !== undefined,
  );
}

function readHtml(folder: string): Buffer | undefined {
  const file = path.join(folder, 'index.html');
  return existsSync(file) ? readFileSync(file) : undefined;
}

const REVALIDATED = { ...CONSOLE_HEADERS, 'cache-control': 'no-cache' };

const NOT_BUILT: NoticePage = {
  title: 'The console is not built yet',
  says: ['Run "npm run build", then start the server again.'],
};

const NOT_FOUND: NoticePage = {
  title: 'There is no such page',
  says: ['The address may be mistyped, or the page may have moved.'],
  link: { to: START_PAGE, label: 'Go to the console' },
};
