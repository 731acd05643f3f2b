import type { IncomingMessage, ServerResponse } from 'node:http';

/** One cookie of the console, never readable by scripts. */
export interface Cookie {
  read(request: IncomingMessage): string | undefined;
  /** @param value of characters that stand in a cookie as they are */
  set(response: ServerResponse, value: string): void;
  clear(response: ServerResponse): void;
}

export interface CookieOptions {
  readonly name: string;
  /** Whether browsers reach the console by https. */
  readonly isSecure: boolean;
  /** Until the browser is closed where it is left out. */
  readonly maxAgeSeconds?: number;
}

/**
 * By https the name begins with `__Host-`: browsers then take the cookie from this very host alone, encrypted, and for
 * the path `/` as that prefix asks. SameSite is Lax: the issuer sends people back here from its own site, and with
 * Strict the browser would not bring the cookie along then.
 */
export function createCookie({ name, isSecure, maxAgeSeconds }: CookieOptions): Cookie {
  const fullName = isSecure ? `__Host-${name}` : name;
  const scope = isSecure ? 'Path=/; Secure' : 'Path=/console';
  const write = (response: ServerResponse, value: string, age: number | undefined): void => {
    const lifetime = age === undefined ? '' : `; Max-Age=${age}`;
    const cookie = `${fullName}=${value}; ${scope}; HttpOnly; SameSite=Lax${lifetime}`;
    response.appendHeader('set-cookie', cookie);
  };
  return {
    read: ({ headers }) => valueOf(fullName, headers.cookie),
    set: (response, value) => write(response, value, maxAgeSeconds),
    clear: (response) => write(response, '', 0),
  };
}

function valueOf(name: string, header = ''): string | undefined {
  const found = header.split(';').find((pair) => pair.trim().startsWith(`${name}=`));
  return found?.trim().slice(name.length + 1);
}
