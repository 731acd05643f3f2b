import { type Failure, ServerError, UNREADABLE } from './failure';

const ROOT = '/console/api/';
const PATIENCE_MS = 60_000;

type Query = Readonly<Record<string, string | undefined>>;

/** The address of a resource, without the parameters that are not set. */
export function addressOf(path: string, query: Query = {}): string {
  const set = Object.entries(query).filter(
    (entry): entry is [string, string] => entry[1] !== undefined && entry[1] !== '',
  );
  const search = new URLSearchParams(set).toString();
  return `${ROOT}${path}${search === '' ? '' : `?${search}`}`;
}

/** @throws {ServerError} where the server cannot be reached or refuses */
export function read<T>(path: string, query: Query = {}): Promise<T> {
  return call<T>(addressOf(path, query), {});
}

/**
 * @param csrf the token the session was given, without which nothing is changed
 * @throws {ServerError} where the server cannot be reached or refuses
 */
export function post<T>(path: string, body: object, csrf: string): Promise<T> {
  return call<T>(addressOf(path), {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-csrf-token': csrf },
    body: JSON.stringify(body),
  });
}

async function call<T>(address: string, request: RequestInit): Promise<T> {
  const response = await reach(address, request);
  if (response.status === 401) throw fail({ kind: 'signed-out' });
  const body = await readJson(response);
  // The server is of the same build as this page.
  if (response.ok && body !== undefined) return body as T;
  const message = readReason(body) ?? UNREADABLE;
  throw fail({ kind: 'refused', status: response.status, message });
}

async function reach(address: string, request: RequestInit): Promise<Response> {
  try {
    return await fetch(address, { ...request, signal: AbortSignal.timeout(PATIENCE_MS) });
  } catch {
    throw fail({ kind: 'gone' });
  }
}

async function readJson(response: Response): Promise<unknown> {
  try {
    return (await response.json()) as unknown;
  } catch {
    return undefined;
  }
}

function readReason(body: unknown): string | undefined {
  if (typeof body !== 'object' || body === null || !('error' in body)) return undefined;
  return typeof body.error === 'string' ? body.error : undefined;
}

/** Heard by the page as a whole, which offers to sign in again. */
export const SIGNED_OUT = 'helpdesk-signed-out';

function fail(failure: Failure): ServerError {
  if (failure.kind === 'signed-out') dispatchEvent(new Event(SIGNED_OUT));
  return new ServerError(failure);
}
