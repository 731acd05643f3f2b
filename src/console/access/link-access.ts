import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Route, RouteRequest } from '../../../adapters/adapter';
import { loopbackOrigin } from '../../from-this-machine';
import type { Who } from '../console-rooms';
import { redirect } from '../serve/answer';
import { type NoticePage, sendNotice } from '../serve/notice-page';
import { notOpen, pageRoute, type PageRoute } from '../serve/page-route';
import type { Access } from './access';
import type { BrowserSessions } from './browser-sessions';
import { keepOutOthers } from './local-only';
import { createOneTimeLink, type OneTimeLink } from './one-time-link';
import { isPostedHere } from './same-origin';

/** Whoever holds the link may everything: it was printed where the server was started. Askers read the name. */
const LOCAL: Who = { subject: 'local', name: 'the helpdesk' };

const MOST_FORM_BYTES = 1024;
const ENTER = '/console/enter';
const SIGNED_OUT = '/console/signed-out';

export interface LinkAccess extends Access {
  /** Path and query of the link. */
  readonly enterLink: string;
}

/** Signing in by a link that is printed at start, on this machine alone. */
export function createLinkAccess(sessions: BrowserSessions, now: () => Date): LinkAccess {
  const link = createOneTimeLink(now);
  const page = (path: string, show: PageRoute['show'], own: Partial<PageRoute> = {}): Route =>
    pageRoute({ path, keepOut: keepOutOthers, show, ...own });
  return {
    enterLink: `${ENTER}?token=${link.token}`,
    keepOut: keepOutOthers,
    originOf: ({ headers }) => loopbackOrigin(headers.host),
    afterSignOut: () => Promise.resolve(SIGNED_OUT),
    routes: [
      page('/console/sign-in', (_request, response) => sendNotice(response, 403, OPEN_THE_LINK)),
      page(SIGNED_OUT, (_request, response) => sendNotice(response, 200, SIGNED_OUT_PAGE)),
      // Browsers and chat programs open links ahead: only the button uses it up.
      page(ENTER, (request, response) => showButton(link, tokenIn(request), response)),
      page(ENTER, (request, response) => enter(sessions, link, request, response), {
        method: 'POST',
        maxBytes: MOST_FORM_BYTES,
      }),
    ],
  };
}

function tokenIn({ url = '' }: IncomingMessage): string {
  return new URLSearchParams(url.split('?')[1] ?? '').get('token') ?? '';
}

function showButton(link: OneTimeLink, token: string, response: ServerResponse): void {
  if (!link.isGood(token)) {
    sendNotice(response, 403, USED_UP);
    return;
  }
  const button = { to: ENTER, name: 'token', value: token, label: 'Sign in' };
  sendNotice(response, 200, { ...ENTER_PAGE, button });
}

async function enter(
  sessions: BrowserSessions,
  link: OneTimeLink,
  request: RouteRequest,
  response: ServerResponse,
): Promise<void> {
  if (!isPostedHere(request, loopbackOrigin(request.headers.host))) {
    sendNotice(response, 403, notOpen('Only the console itself may post here.'));
    return;
  }
  const token = new URLSearchParams(request.rawBody.toString('utf8')).get('token') ?? '';
  if (!link.use(token)) {
    sendNotice(response, 403, USED_UP);
    return;
  }
  try {
    await sessions.signIn(request, response, LOCAL, ['admin']);
  } catch (error) {
    link.giveBack();
    throw error;
  }
  redirect(response, '/console');
}

const ENTER_PAGE: NoticePage = {
  title: 'Sign in to the console',
  says: ['Press the button to sign in on this machine. The link works once.'],
};

const USED_UP: NoticePage = {
  title: 'This link does not work any more',
  says: [
    'It works once, within 15 minutes of the start of the server.',
    'If you are signed in already, go to the console. If not, start the server again: it prints a new link.',
  ],
  link: { to: '/console', label: 'Go to the console' },
};

const OPEN_THE_LINK: NoticePage = {
  title: 'You are not signed in',
  says: [
    'Open the link that the server printed when it was started. It begins with "Console".',
    'It works once, within 15 minutes. If it is used up, start the server again: it prints a new one.',
  ],
};

const SIGNED_OUT_PAGE: NoticePage = {
  title: 'You are signed out',
  says: ['To sign in again, start the server again: it prints a new link.'],
};
