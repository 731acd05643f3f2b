import { HTTPModuleFunctions, HTTPReceiver, type Logger as BoltLogger } from '@slack/bolt';
import type { Logger } from '../../src/logger';
import type { Route, RouteRequest } from '../adapter';
import { slackErrorFacts } from './error-facts';
import { INSTALL_PATH, type OAuthOptions, REDIRECT_PATH } from './oauth';
import type { Transport } from './transport';

const PATH = '/slack/events';
const MAX_BYTES = 1024 * 1024;

/** What Bolt does not know, nobody acknowledges; after this long it is acknowledged and let go. */
const UNKNOWN_AFTER_MILLISECONDS = 500;

type Respond = Parameters<Route['handle']>[1];

interface HttpOptions {
  readonly signingSecret: string;
  /** Present where workspaces install the app by themselves. */
  readonly oauth: OAuthOptions | undefined;
  readonly boltLogger: BoltLogger;
  readonly logger: Logger;
}

/** Slack's requests, signed; Bolt checks the signature over the bytes that the server has read. */
export function createHttpTransport({
  signingSecret,
  oauth,
  boltLogger,
  logger,
}: HttpOptions): Transport {
  const receiver = new HTTPReceiver({
    ...oauth,
    signingSecret,
    endpoints: [PATH],
    logger: boltLogger,
    unhandledRequestTimeoutMillis: UNKNOWN_AFTER_MILLISECONDS,
    unhandledRequestHandler: ({ response }) => endWith(response, 200),
    processEventErrorHandler: ({ error, response }) => {
      logger.warn(slackErrorFacts(error), 'Slack sent something that has no meaning');
      endWith(response, 400);
      return Promise.resolve(true);
    },
  });
  const handle: Route['handle'] = (request, response) => serve(receiver, request, response);
  const routes: Route[] = [{ method: 'POST', path: PATH, maxBytes: MAX_BYTES, handle }];
  for (const path of oauth ? [INSTALL_PATH, REDIRECT_PATH] : []) {
    routes.push({ method: 'GET', path, maxBytes: 0, handle });
  }
  return { receiver, routes, start: () => undefined, stop: () => Promise.resolve() };
}

function serve(receiver: HTTPReceiver, request: RouteRequest, response: Respond): Promise<void> {
  return new Promise((resolve) => {
    response.once('close', resolve);
    if (request.method === 'POST' && isNull(request)) endWith(response, 400);
    else receiver.requestListener(request, response);
  });
}

/** How what is something begins, as nearly every body does: it need not be parsed twice. */
const OBJECT = /^\s*\{/;

/** Valid JSON that is nothing: Bolt reads a field of it before it guards against errors. */
function isNull(request: RouteRequest): boolean {
  if (OBJECT.test(request.rawBody.toString('latin1', 0, 100))) return false;
  try {
    return HTTPModuleFunctions.parseHTTPRequestBody(request) === null;
  } catch {
    return false;
  }
}

function endWith(response: Respond, status: 200 | 400): void {
  if (response.headersSent) return;
  response.writeHead(status);
  response.end();
}
