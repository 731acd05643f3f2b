import type { IncomingHttpHeaders } from 'node:http';
import { isLoopback } from './config';

/** Whether the other end of a socket is this machine; its IPv4 address may be written as IPv6. */
export function isLoopbackAddress(address: string | undefined): boolean {
  return address !== undefined && isLoopback(address.replace(/^::ffff:/, ''));
}

/** What a proxy adds: behind one, the sender is not who the socket says. */
const PROXY_HEADER = /^(?:forwarded|via|x-forwarded-.*|x-real-ip)$/;

export function isProxied(headers: IncomingHttpHeaders): boolean {
  return Object.keys(headers).some((name) => PROXY_HEADER.test(name));
}

/** The origin a browser gives a page of this machine, or undefined where the Host header names another machine. */
export function loopbackOrigin(host: string | undefined): string | undefined {
  const address = `http://${host}`;
  if (!URL.canParse(address)) return undefined;
  const { hostname, origin } = new URL(address);
  return isLoopback(hostname.replace(/^\[|\]$/g, '')) ? origin : undefined;
}
