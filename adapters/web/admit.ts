import type { IncomingMessage } from 'node:http';
import { isLoopbackAddress, isProxied, loopbackOrigin } from '../../src/from-this-machine';
import type { Refusal } from '../adapter';

/**
 * Lets in only what comes from this machine and, where it posts, from the page itself. Nobody signs in to the page, so
 * these four rules keep out other machines, proxies, names that lead here by DNS rebinding, and other sites' scripts.
 */
export function admitLocal(request: IncomingMessage): Refusal | undefined {
  if (!isLoopbackAddress(request.socket.remoteAddress)) {
    return refuse('The try-out page answers this machine only.');
  }
  if (isProxied(request.headers)) {
    return refuse('The try-out page does not answer through a proxy. Open it directly.');
  }
  const own = loopbackOrigin(request.headers.host);
  if (!own) {
    return refuse('The try-out page answers to localhost, 127.0.0.1 and [::1] only.');
  }
  return request.method === 'POST' ? admitPost(request, own) : undefined;
}

function admitPost({ headers }: IncomingMessage, own: string): Refusal | undefined {
  if (headers.origin !== undefined && headers.origin !== own) {
    return refuse('Only the try-out page itself may post here.');
  }
  const type = headers['content-type']?.split(';')[0]?.trim().toLowerCase();
  return type === 'application/json'
    ? undefined
    : refuse('The content type must be application/json.');
}

const refuse = (message: string): Refusal => ({ status: 403, message });
