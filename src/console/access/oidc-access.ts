import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Route } from '../../../adapters/adapter';
import type { OidcAccess } from '../../console-access';
import { errorFacts, type Logger } from '../../logger';
import { pageAddress } from '../pages';
import { redirect } from '../serve/answer';
import { type NoticePage, sendNotice } from '../serve/notice-page';
import { pageRoute, type PageRoute } from '../serve/page-route';
import type { Access } from './access';
import type { BrowserSessions } from './browser-sessions';
import { createOidcClient } from './oidc-client';
import { personOf } from './person-of';
import { createSignInCookie } from './sign-in-cookie';

export interface OidcOptions {
  readonly access: OidcAccess;
  readonly sessions: BrowserSessions;
  readonly logger: Logger;
  /** Whom to ask for a role, as a noun phrase. */
  readonly contact: string;
}

const SIGN_IN = '/console/sign-in';
const SIGNED_OUT = '/console/signed-out';

/** Signing in by OpenID Connect: authorization code with PKCE, state and nonce. */
export function createOidcAccess(options: OidcOptions): Access {
  const { access } = options;
  const client = createOidcClient(access);
  const begun = createSignInCookie(access.url.startsWith('https:'));
  const keepOut = () => undefined;
  const page = (path: string, show: PageRoute['show']): Route => pageRoute({ path, keepOut, show });
  return {
    keepOut,
    originOf: () => access.url,
    afterSignOut: async () => {
      const elsewhere = await client.signOutUrl().catch(() => undefined);
      return elsewhere ?? SIGNED_OUT;
    },
    routes: [
      page(SIGN_IN, (request, response) =>
        beginSignIn({ ...options, client, begun }, request, response),
      ),
      page('/console/signed-in', (request, response) =>
        finishSignIn({ ...options, client, begun }, request, response),
      ),
      page(SIGNED_OUT, (_request, response) => sendNotice(response, 200, SIGNED_OUT_PAGE)),
    ],
  };
}

interface Parts extends OidcOptions {
  readonly client: ReturnType<typeof createOidcClient>;
  readonly begun: ReturnType<typeof createSignInCookie>;
}

async function beginSignIn(
  { client, begun, logger }: Parts,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const query = new URLSearchParams(queryOf(request));
  const binding = begun.begin(response, pageAddress(query.get('to')));
  try {
    redirect(response, await client.signInUrl(binding, query.has('again')));
  } catch (error) {
    logger.error(factsOf(error), 'the issuer of the console does not answer');
    sendNotice(response, 503, NO_ISSUER);
  }
}

async function finishSignIn(
  { access, client, begun, sessions, logger, contact }: Parts,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const started = begun.finish(request, response);
  if (!started) {
    sendNotice(response, 400, NOT_BEGUN);
    return;
  }
  const claims = await client
    .claimsOf(queryOf(request), started.binding)
    .catch((error: unknown) => {
      logger.warn(factsOf(error), 'a sign-in to the console was refused');
    });
  if (!claims) {
    sendNotice(response, 403, REFUSED);
    return;
  }
  const { who, roles } = personOf(claims, access);
  if (roles.length === 0) {
    sendNotice(response, 403, withoutRole(who.name, contact));
    return;
  }
  await sessions.signIn(request, response, who, roles);
  redirect(response, started.to);
}

const queryOf = ({ url = '' }: IncomingMessage): string => url.split('?').slice(1).join('?');

/** An OAuth error code says what is wrong in the registration; what stands beside it may be anybody's words. */
function factsOf(error: unknown): Readonly<Record<string, string>> {
  const reason = error instanceof Error && 'error' in error ? error.error : undefined;
  const isCode = typeof reason === 'string' && /^[a-z_]{1,64}$/.test(reason);
  return { ...errorFacts(error), ...(isCode ? { reason } : {}) };
}

const again = (label: string, to = SIGN_IN) => ({ link: { to, label } });

const NO_ISSUER: NoticePage = {
  title: 'You cannot sign in now',
  says: [
    'The service that knows your account does not answer.',
    'Try again in a minute. If it lasts, tell whoever runs this helpdesk.',
  ],
  ...again('Try again'),
};

const NOT_BEGUN: NoticePage = {
  title: 'Sign in again',
  says: ['The sign-in took more than ten minutes, or it began in another browser or tab.'],
  ...again('Sign in'),
};

const REFUSED: NoticePage = {
  title: 'You are not signed in',
  says: [
    'The sign-in was cancelled, or what came back could not be checked.',
    'Sign in again. If it happens again, tell whoever runs this helpdesk.',
  ],
  ...again('Sign in'),
};

const withoutRole = (name: string, contact: string): NoticePage => ({
  title: 'The console is not open to you yet',
  says: [
    `You are signed in as ${name}, and this account has no role in the console.`,
    `Ask ${contact} to give it one: viewer, editor, expert or admin. Then sign in again.`,
  ],
  ...again('Sign in with another account', `${SIGN_IN}?again=yes`),
});

const SIGNED_OUT_PAGE: NoticePage = {
  title: 'You are signed out',
  says: ['You are signed out of the console.'],
  ...again('Sign in again'),
};
