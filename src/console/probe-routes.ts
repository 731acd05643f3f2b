import type { ServerResponse } from 'node:http';
import type { Route } from '../../adapters/adapter';

export interface Probes {
  /** Why nothing should be sent here now; undefined where all is well. */
  readonly findTrouble: () => Promise<string | undefined>;
}

/** Liveness and readiness, for the program that keeps this one running. */
export function probeRoutes({ findTrouble }: Probes): readonly Route[] {
  return [
    probe('/healthz', (response) => respond(response, 200, { status: 'ok' })),
    probe('/readyz', async (response) => {
      const reason = await findTrouble();
      if (reason === undefined) respond(response, 200, { status: 'ok' });
      else respond(response, 503, { status: 'not ready', reason });
    }),
  ];
}

function probe(path: string, handle: (response: ServerResponse) => Promise<void> | void): Route {
  return { method: 'GET', path, maxBytes: 0, handle: (_request, response) => handle(response) };
}

function respond(response: ServerResponse, status: number, body: object): void {
  response.statusCode = status;
  response.setHeader('content-type', 'application/json; charset=utf-8');
  response.setHeader('cache-control', 'no-store');
  response.end(JSON.stringify(body));
}
