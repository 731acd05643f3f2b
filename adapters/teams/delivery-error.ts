import { z } from 'zod';
import { DeliveryError } from '../adapter';
import { statusOf } from './card-message';

/** What the connector's refusal means for a delivery, in words for whoever runs this. */
export function toDeliveryError(error: unknown, now: Date): DeliveryError {
  if (error instanceof DeliveryError) return error;
  const status = statusOf(error);
  if (status === undefined) return new DeliveryError(`Teams was not reached: ${nameOf(error)}`);
  if (status === 429 || status >= 500) return passing(status, readRetryAfter(error, now));
  const words = PERMANENT[status];
  return words === undefined
    ? new DeliveryError(`Teams refused what was sent (${status})`)
    : new DeliveryError(`${words} (${status})`, { isPermanent: true });
}

function passing(status: number, retryAfterMs = BUSY_MS): DeliveryError {
  const state = status === 429 ? 'busy' : 'out of order';
  return new DeliveryError(`Teams is ${state} (${status})`, { retryAfterMs });
}

const PERMANENT: Readonly<Record<number, string>> = {
  403: 'Teams does not let the bot write there: add the app to that team or chat; a person may also have blocked or removed it',
  404: 'Teams does not find that channel, chat or message: check the channel id under "hand-off", and that the app was not removed',
};

/** How long to leave a busy connector alone where it does not say. */
const BUSY_MS = 10_000;

const refusalSchema = z.object({
  response: z.object({
    headers: z.custom<{ get(name: string): string | undefined }>(
      (headers) => typeof (headers as { get?: unknown } | undefined)?.get === 'function',
    ),
  }),
});

/** Seconds or a date, as RFC 9110 has it. */
function readRetryAfter(error: unknown, now: Date): number | undefined {
  const refusal = refusalSchema.safeParse(error);
  const value = refusal.success ? refusal.data.response.headers.get('retry-after') : undefined;
  if (value === undefined || value === '') return undefined;
  const seconds = Number(value);
  const wait = Number.isFinite(seconds) ? seconds * 1000 : Date.parse(value) - now.getTime();
  return Number.isFinite(wait) ? Math.max(0, wait) : undefined;
}

/** Its message may hold an address or a token's trouble, so that only its kind is told. */
const nameOf = (error: unknown): string => (error instanceof Error ? error.name : 'unknown');
