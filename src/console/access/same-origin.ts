import type { IncomingMessage } from 'node:http';

/** Whether the console itself, or somebody who typed its address, asks; not another site. */
export function isAskedHere({ headers }: IncomingMessage): boolean {
  const site = headers['sec-fetch-site'];
  return site === undefined || site === 'same-origin' || site === 'none';
}

/** Whether the console's own page posts: every browser says from which origin it does. */
export function isPostedHere({ headers }: IncomingMessage, own: string | undefined): boolean {
  const site = headers['sec-fetch-site'];
  const isOwnSite = site === undefined || site === 'same-origin';
  return own !== undefined && headers.origin === own && isOwnSite;
}
