import { createWebAdapter, type WebOptions } from '../../../adapters/web';
import { type HttpServer, startHttpServer } from '../../../src/http';
import { createLogger } from '../../../src/logger';

/** The web adapter on the real HTTP server, on any free port unless told. */
export function startWebServer(options: WebOptions, port = 0): Promise<HttpServer> {
  const { routes } = createWebAdapter(options);
  return startHttpServer({ host: '127.0.0.1', port, routes, logger: createLogger('silent') });
}
