import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Refusal, Route } from '../../adapters/adapter';
import { isLoopbackAddress, isProxied, loopbackOrigin } from '../from-this-machine';
import type { Metrics } from '../metrics';

/** `/metrics` for Prometheus: with a token for whoever bears it, without one for this machine alone. */
export function metricsRoute(metrics: Metrics, token: string | undefined): Route {
  return {
    method: 'GET',
    path: '/metrics',
    maxBytes: 0,
    admit: (request) => admit(request, token),
    handle: async (_request, response) => {
      const text = await metrics.write();
      response.setHeader('content-type', metrics.contentType);
      response.end(text);
    },
  };
}

function admit(
  { socket, headers }: IncomingMessage,
  token: string | undefined,
): Refusal | undefined {
  if (token !== undefined) {
    return isSame(headers.authorization ?? '', `Bearer ${token}`)
      ? undefined
      : { status: 401, message: 'Metrics need the token of HELPDESK_METRICS_TOKEN as Bearer.' };
  }
  // A foreign name that leads here is a page of another site, by DNS rebinding.
  const isNamedHere = loopbackOrigin(headers.host) !== undefined;
  const isLocal = isNamedHere && isLoopbackAddress(socket.remoteAddress) && !isProxied(headers);
  return isLocal
    ? undefined
    : { status: 403, message: 'Set HELPDESK_METRICS_TOKEN to read metrics from elsewhere.' };
}

/** Compared as digests, so that the time it takes tells nothing. */
function isSame(given: string, right: string): boolean {
  const digest = (value: string) => createHash('sha256').update(value).digest();
  return timingSafeEqual(digest(given), digest(right));
}
