import type { IncomingMessage } from 'node:http';
import { isLoopback } from '../../src/config';
import { isLoopbackAddress, isProxied } from '../../src/from-this-machine';
import type { Refusal } from '../adapter';

/** Whether an address on the network is one of this machine's own. */
export function isLocalUrl(url: string | undefined): boolean {
  if (url === undefined || !URL.canParse(url)) return false;
  const { protocol, hostname } = new URL(url);
  return /^https?:$/.test(protocol) && isLoopback(hostname.replace(/^\[(.*)\]$/, '$1'));
}

/**
 * Without credentials nobody proves who they are, so only programs of this machine are let in: the connection comes
 * from it, was meant for it (a page elsewhere can give its own name our address), passed no proxy and no foreign page.
 */
export function admitLocal(request: IncomingMessage): Refusal | undefined {
  const { headers, socket } = request;
  const isAdmitted =
    isLoopbackAddress(socket.remoteAddress) &&
    isLocalHost(headers.host) &&
    (headers.origin === undefined || isLocalUrl(headers.origin)) &&
    !isProxied(headers);
  return isAdmitted ? undefined : { status: 403, message: LOCAL_ONLY };
}

export const LOCAL_ONLY =
  'Without MicrosoftAppId and MicrosoftAppPassword only programs on this machine are answered.';

/** A name or address and a port, nothing else. */
function isLocalHost(host = ''): boolean {
  return /^[\w.:[\]-]+$/.test(host) && isLocalUrl(`http://${host}`);
}
