import type { Route } from '../../adapters/adapter';

/** Liveness and readiness, for the program that keeps this one running. */
export function probeRoutes(): readonly Route[] {
  return ['/healthz', '/readyz'].map((path) => ({
    method: 'GET',
    path,
    maxBytes: 0,
    handle: (_request, response) => {
      response.setHeader('content-type', 'application/json; charset=utf-8');
      response.end(JSON.stringify({ status: 'ok' }));
    },
  }));
}
