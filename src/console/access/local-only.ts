import type { IncomingMessage } from 'node:http';
import { isLoopbackAddress, isProxied, loopbackOrigin } from '../../from-this-machine';

/** Keeps out other machines, proxies, and names that lead here by DNS rebinding. */
export function keepOutOthers({ socket, headers }: IncomingMessage): string | undefined {
  if (!isLoopbackAddress(socket.remoteAddress)) return 'The console answers this machine only.';
  if (isProxied(headers)) {
    return 'The console does not answer through a proxy. Open it directly.';
  }
  return loopbackOrigin(headers.host) === undefined
    ? 'The console answers to localhost, 127.0.0.1 and [::1] only.'
    : undefined;
}
