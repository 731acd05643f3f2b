import type { ServerResponse } from 'node:http';
import type { Route, RouteRequest } from '../../../adapters/adapter';
import { StoreError } from '../../store/store-error';
import type { Access } from '../access/access';
import { CONSOLE_HEADERS } from './headers';
import { type NoticePage, sendNotice } from './notice-page';

export interface PageRoute {
  readonly method?: Route['method'];
  readonly path: string;
  readonly maxBytes?: number;
  readonly keepOut: Access['keepOut'];
  readonly show: (request: RouteRequest, response: ServerResponse) => Promise<void> | void;
}

/** A route that answers people: what goes wrong is told on a page too. */
export function pageRoute({ path, keepOut, show, ...own }: PageRoute): Route {
  return {
    method: 'GET',
    maxBytes: 0,
    ...own,
    path,
    headers: CONSOLE_HEADERS,
    handle: async (request, response) => {
      const reason = keepOut(request);
      if (reason !== undefined) {
        sendNotice(response, 403, notOpen(reason));
        return;
      }
      try {
        await show(request, response);
      } catch (error) {
        if (!(error instanceof StoreError)) throw error;
        sendNotice(response, 503, NO_STORE);
      }
    },
  };
}

export const notOpen = (reason: string): NoticePage => ({
  title: 'This is not open to you',
  says: [reason],
});

const NO_STORE: NoticePage = {
  title: 'The console does not answer now',
  says: [
    'It cannot reach its store.',
    'Try again in a minute. If it lasts, tell whoever runs this helpdesk.',
  ],
};
