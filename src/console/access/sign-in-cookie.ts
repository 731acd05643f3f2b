import { createHmac } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { pageAddress } from '../pages';
import { createCookie } from './cookies';
import type { Binding } from './oidc-client';
import { randomSecret } from './secrets';

/** How long somebody may take at the issuer, in seconds. */
const PATIENCE = 600;

const SECRET = /^[\w-]{43}$/;

/** A sign-in that is under way in one browser. */
export interface Begun {
  readonly binding: Binding;
  /** The page that was asked for. */
  readonly to: string;
}

/**
 * Keeps a sign-in with the browser that began it, so that nobody can be signed in as somebody else by being sent to an
 * address of theirs. One secret gives state, nonce and PKCE verifier; none of them tells another.
 */
export function createSignInCookie(isSecure: boolean) {
  const cookie = createCookie({
    name: 'helpdesk-console-sign-in',
    isSecure,
    maxAgeSeconds: PATIENCE,
  });
  return {
    begin: (response: ServerResponse, to: string): Binding => {
      const secret = randomSecret();
      cookie.set(response, `${secret}.${Buffer.from(to).toString('base64url')}`);
      return bindingOf(secret);
    },
    /** What was begun in this browser, which is over with this. */
    finish: (request: IncomingMessage, response: ServerResponse): Begun | undefined => {
      const [secret = '', page = ''] = (cookie.read(request) ?? '').split('.');
      cookie.clear(response);
      if (!SECRET.test(secret)) return undefined;
      const to = pageAddress(Buffer.from(page, 'base64url').toString('utf8'));
      return { binding: bindingOf(secret), to };
    },
  };
}

function bindingOf(secret: string): Binding {
  const derive = (purpose: string) =>
    createHmac('sha256', secret).update(purpose).digest('base64url');
  return { state: derive('state'), nonce: derive('nonce'), verifier: derive('verifier') };
}
