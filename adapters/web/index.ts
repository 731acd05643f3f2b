import { randomUUID } from 'node:crypto';
import type { Adapter, HandleMessage, Route } from '../adapter';
import { admitLocal } from './admit';
import { MAX_BODY_BYTES } from './limits';
import { pageRoutes } from './page-routes';
import { parseBody } from './parse';
import { type PlatformRenderers, renderReply } from './render';
import { sendJson } from './send';

export interface WebOptions extends PlatformRenderers {
  readonly handle: HandleMessage;
  /** Where the build put the page. */
  readonly pageFolder: string;
}

/** The try-out page: the whole bot in a browser on this machine, without an account anywhere. */
export function createWebAdapter(options: WebOptions): Adapter {
  const routes = [...pageRoutes(options.pageFolder), tryOutRoute(options)];
  return {
    platform: 'web',
    routes: routes.map((route) => ({ ...route, admit: admitLocal })),
    start: () => Promise.resolve(),
    stop: () => Promise.resolve(),
  };
}

function tryOutRoute({ handle, ...renderers }: WebOptions): Route {
  return {
    method: 'POST',
    path: '/api/try-out',
    maxBytes: MAX_BODY_BYTES,
    handle: async ({ rawBody }, response) => {
      const parsed = parseBody(rawBody, randomUUID());
      if (!parsed.ok) return sendJson(response, 400, { error: parsed.reason });
      sendJson(response, 200, renderReply(await handle(parsed.message), renderers));
    },
  };
}
