import type { IncomingMessage, ServerResponse } from 'node:http';
import { z } from 'zod';
import type { Refusal, Route, RouteRequest } from '../../../adapters/adapter';
import type { Store } from '../../store/store';
import { StoreError } from '../../store/store-error';
import type { Access } from '../access/access';
import { auditName, type BrowserSessions } from '../access/browser-sessions';
import { mayDo } from '../access/roles';
import { isAskedHere, isPostedHere } from '../access/same-origin';
import { isSameSecret } from '../access/secrets';
import type { Session } from '../access/sessions';
import type { ConsoleRole } from '../api';
import { ConsoleError, type ConsoleRooms } from '../console-rooms';
import { send, sendJson } from './answer';
import { type AtOnce, createAtOnce } from './at-once';
import { API_TABLE, type ApiRoute, type AuditLine, type Caller } from './api-table';
import { CONSOLE_HEADERS } from './headers';

export interface ApiOptions {
  readonly rooms: ConsoleRooms;
  readonly store: Pick<Store, 'appendAudit'>;
  readonly sessions: BrowserSessions;
  readonly access: Access;
  readonly now: () => Date;
}

/** The rows of the table as routes: who asks is checked on the headers alone, before a body is read. */
export function apiRoutes(options: ApiOptions): readonly Route[] {
  const atOnce = createAtOnce();
  return API_TABLE.map((row) => toRoute(row, options, atOnce));
}

function toRoute(row: ApiRoute, options: ApiOptions, atOnce: AtOnce): Route {
  const admitted = new WeakMap<IncomingMessage, Session>();
  return {
    method: row.method,
    path: row.path,
    maxBytes: row.maxBytes,
    headers: CONSOLE_HEADERS,
    admit: async (request) => {
      const session = await admit(row, options, request).catch(inTrouble);
      if ('status' in session) return session;
      admitted.set(request, session);
      return undefined;
    },
    handle: async (request, response) => {
      const session = admitted.get(request);
      if (!session) throw new Error('a request came past admission');
      try {
        await options.sessions.renew(session, response);
        await atOnce(session.signIn, () => serve(row, options, session, { request, response }));
      } catch (error) {
        const { status, message } = toRefusal(error);
        sendJson(response, status, { error: message });
      }
    },
  };
}

async function admit(
  row: ApiRoute,
  { sessions, access }: ApiOptions,
  request: IncomingMessage,
): Promise<Session | Refusal> {
  const reason = access.keepOut(request);
  if (reason !== undefined) return refuse(reason);
  const isPost = row.method === 'POST';
  const isOwn = isPost ? isPostedHere(request, access.originOf(request)) : isAskedHere(request);
  if (!isOwn) return refuse('Only the console itself may ask here. Open it at /console.');
  const session = await sessions.of(request);
  if (!session) return { status: 401, message: 'You are not signed in. Sign in at /console.' };
  if (!mayDo(session.roles, row.role)) return refuse(needs(row.role));
  return (isPost ? findForgery(request, session) : undefined) ?? session;
}

function findForgery({ headers }: IncomingMessage, { csrf }: Session): Refusal | undefined {
  const given = headers['x-csrf-token'];
  if (typeof given !== 'string' || !isSameSecret(given, csrf)) {
    return refuse('The page is out of date. Load it again, then try again.');
  }
  const type = headers['content-type']?.split(';')[0]?.trim().toLowerCase();
  return type === 'application/json'
    ? undefined
    : refuse('The content type must be application/json.');
}

const refuse = (message: string): Refusal => ({ status: 403, message });

const needs = (role: ConsoleRole): string =>
  `This needs the role "${role}", which you do not have. Ask whoever gives out roles for this console.`;

interface Exchange {
  readonly request: RouteRequest;
  readonly response: ServerResponse;
}

async function serve(
  row: ApiRoute,
  { rooms, store, sessions, access, now }: ApiOptions,
  session: Session,
  { request, response }: Exchange,
): Promise<void> {
  const { audit, call } = row.prepare(
    row.method === 'GET' ? readQuery(request) : readBody(request),
  );
  const { subject, name, roles, csrf } = session;
  const caller: Caller = {
    me: { name, roles, csrf },
    who: { subject, name },
    now: now(),
    signOut: async () => {
      await sessions.signOut(session, response);
      return access.afterSignOut();
    },
  };
  const log = (line: AuditLine) =>
    store.appendAudit({ ...line, at: now(), who: auditName(session) });
  const answer = await (audit
    ? audited(audit, log, () => call(rooms, caller))
    : call(rooms, caller));
  if (row.type === 'csv') sendCsv(response, answer as string);
  else sendJson(response, 200, answer);
}

/** Nothing is changed that could not be written down; what then came to nothing is written down too. */
async function audited(
  line: AuditLine,
  log: (line: AuditLine) => Promise<void>,
  change: () => Promise<unknown>,
): Promise<unknown> {
  await log(line);
  try {
    return await change();
  } catch (error) {
    await log({ ...line, action: `${line.action}.failed` });
    throw error;
  }
}

function sendCsv(response: ServerResponse, body: string): void {
  response.setHeader('content-disposition', 'attachment; filename="overview.csv"');
  send(response, { status: 200, type: 'text/csv; charset=utf-8', body });
}

/** A field that is left empty is not given. */
function readQuery({ url = '' }: IncomingMessage): unknown {
  const query = new URLSearchParams(url.split('?').slice(1).join('?'));
  return Object.fromEntries([...query].filter(([, value]) => value !== ''));
}

function readBody({ rawBody }: RouteRequest): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(rawBody));
  } catch {
    throw new ConsoleError(400, 'The body is not JSON in UTF-8.');
  }
}

function toRefusal(error: unknown): { readonly status: number; readonly message: string } {
  if (error instanceof ConsoleError) return error;
  if (error instanceof z.ZodError) return { status: 400, message: explain(error) };
  return inTrouble(error);
}

/** @throws what is not of the store: the server logs it, and answers in plain words */
function inTrouble(error: unknown): Refusal {
  if (!(error instanceof StoreError)) throw error;
  return {
    status: 503,
    message:
      'The store does not answer now. Try again in a minute; if it lasts, tell whoever runs this helpdesk.',
  };
}

function explain({ issues }: z.ZodError): string {
  const [issue] = issues;
  const place = issue && issue.path.length > 0 ? `"${issue.path.join('.')}": ` : '';
  return `The request is not as expected. ${place}${issue?.message ?? 'Load the page again.'}`;
}
