import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A call of the Web API, or what was sent to a response address (`respond`). */
export interface FrontCall {
  readonly method: string;
  readonly fields: Readonly<Record<string, unknown>>;
}

export interface SlackFront {
  /** Base address of the Web API. */
  readonly apiUrl: string;
  readonly responseUrl: string;
  readonly calls: readonly FrontCall[];
  close(): Promise<void>;
}

/**
 * Stands before an emulator and keeps what passes. By itself it takes what emulators do not know: the assistant pane,
 * answers to response addresses, and people's languages.
 * @param locales BCP 47 tags by user id
 */
export async function startSlackFront(
  emulator: string,
  locales: ReadonlyMap<string, string> = new Map(),
): Promise<SlackFront> {
  const calls: FrontCall[] = [];
  const server = createServer((request, response) => {
    void readBody(request).then(async (body) => {
      const call = toCall(request.url ?? '', body);
      const answer = isKnown(call) ? await pass(request, body, emulator) : { ok: true };
      calls.push(call);
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify(withLocale(answer, locales)));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    apiUrl: `${url}/api/`,
    responseUrl: `${url}/respond`,
    calls,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function withLocale(answer: unknown, locales: ReadonlyMap<string, string>): unknown {
  const { user } = answer as { readonly user?: unknown };
  if (typeof user !== 'object' || user === null || !('id' in user)) return answer;
  const locale = locales.get(String(user.id));
  return locale === undefined ? answer : { ...(answer as object), user: { ...user, locale } };
}

const isKnown = ({ method }: FrontCall): boolean =>
  method !== 'respond' && !method.startsWith('assistant.');

async function pass(request: IncomingMessage, body: string, emulator: string): Promise<unknown> {
  const { authorization = '', 'content-type': type = '' } = request.headers;
  const response = await fetch(new URL(request.url ?? '', emulator), {
    method: 'POST',
    headers: { authorization, 'content-type': type },
    body,
  });
  return response.json();
}

function toCall(path: string, body: string): FrontCall {
  if (path === '/respond') return { method: 'respond', fields: parseFields(JSON.parse(body)) };
  const fields = [...new URLSearchParams(body)].map(([key, value]) => [key, readValue(value)]);
  return { method: path.replace('/api/', ''), fields: parseFields(Object.fromEntries(fields)) };
}

const parseFields = (fields: unknown) => fields as FrontCall['fields'];

const readValue = (value: string): unknown =>
  /^(?:\[\{|\{)/.test(value) ? (JSON.parse(value) as unknown) : value;

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}
