import type { IncomingMessage } from 'node:http';
import type { Refusal } from '../adapter';

/** Refuses a request without a token before its body is read; whether the token is good is the SDK's to say. */
export function admitBearer({ headers }: IncomingMessage): Refusal | undefined {
  const hasToken = /^Bearer \S+$/.test(headers.authorization ?? '');
  return hasToken ? undefined : { status: 401, message: 'A Bearer token is needed.' };
}
