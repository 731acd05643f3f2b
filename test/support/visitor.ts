import { type Received, sendRequest } from '../adapters/web/send-request';
import { createSessions } from '../../src/console/access/sessions';
import type { ConsoleRole, Me } from '../../src/console/api';
import type { Store } from '../../src/store/store';

type Headers = Readonly<Record<string, string>>;

/** A browser without a screen: it keeps cookies for each host, and follows nothing by itself. */
export interface Visitor {
  /** By host, then by name. */
  readonly cookies: Map<string, Map<string, string>>;
  get(address: string, headers?: Headers): Promise<Received>;
  /** Posts as a page of the same origin does. */
  post(address: string, body: string, headers?: Headers): Promise<Received>;
  /** Follows redirects until something else is answered, or the next address begins with `until`. */
  follow(address: string, until?: string): Promise<Landed>;
}

export interface Landed extends Received {
  readonly address: string;
}

const FORM = 'application/x-www-form-urlencoded';

export function createVisitor(): Visitor {
  const cookies: Visitor['cookies'] = new Map();
  const jarOf = ({ host }: URL) => {
    const jar = cookies.get(host) ?? new Map<string, string>();
    cookies.set(host, jar);
    return jar;
  };
  const send = async (
    address: string,
    own: { method?: 'POST'; body?: string; headers: Headers },
  ) => {
    const url = new URL(address);
    const jar = jarOf(url);
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const headers = { ...(cookie === '' ? {} : { cookie }), ...own.headers };
    const received = await sendRequest(url.origin, {
      ...own,
      path: url.pathname + url.search,
      headers,
    });
    for (const line of received.headers['set-cookie'] ?? []) keep(jar, line);
    return received;
  };
  const get = (address: string, headers: Headers = {}) => send(address, { headers });
  const follow = async (address: string, until?: string): Promise<Landed> => {
    const received = await get(address);
    const { location } = received.headers;
    if (location === undefined) return { ...received, address };
    const next = new URL(location, address).href;
    return until !== undefined && next.startsWith(until)
      ? { ...received, address: next }
      : follow(next, until);
  };
  return {
    cookies,
    get,
    follow,
    post: (address, body, headers = {}) =>
      send(address, {
        method: 'POST',
        body,
        headers: { origin: new URL(address).origin, 'content-type': FORM, ...headers },
      }),
  };
}

function keep(jar: Map<string, string>, line: string): void {
  const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
  if (/; Max-Age=0|expires=Thu, 01 Jan 1970/i.test(line)) jar.delete(name);
  else jar.set(name, value);
}

/** Somebody who is signed in, as the front end asks. */
export interface Client {
  readonly visitor: Visitor;
  readonly me: Me;
  readonly get: (path: string, headers?: Headers) => Promise<Received>;
  readonly post: (path: string, body: unknown, headers?: Headers) => Promise<Received>;
}

export async function createClient(url: string, visitor: Visitor): Promise<Client> {
  const { text } = await visitor.get(`${url}/console/api/me`);
  const me = JSON.parse(text) as Me;
  return {
    visitor,
    me,
    get: (path, headers) => visitor.get(url + path, headers),
    post: (path, body, headers = {}) =>
      visitor.post(url + path, JSON.stringify(body), {
        'content-type': 'application/json',
        'x-csrf-token': me.csrf,
        ...headers,
      }),
  };
}

/** Opens the link that was printed, and presses its button. */
export async function enter(url: string, enterLink: string): Promise<Client> {
  const visitor = createVisitor();
  const token = new URL(enterLink).searchParams.get('token') ?? '';
  await visitor.post(`${url}/console/enter`, new URLSearchParams({ token }).toString());
  return createClient(url, visitor);
}

/** Gives somebody a session of their own, as a sign-in does. */
export async function signInAs(
  { url, store }: { readonly url: string; readonly store: Store },
  roles: readonly ConsoleRole[],
  name = roles.join(' '),
): Promise<Client> {
  const visitor = createVisitor();
  const token = await createSessions(store, () => new Date()).start({ subject: name, name }, roles);
  visitor.cookies.set(new URL(url).host, new Map([['helpdesk-console', token]]));
  return createClient(url, visitor);
}
