import { LIMITS } from './limits';

const PROTOCOLS = ['https:', 'http:', 'mailto:', 'tel:'];

/** What would end or split a link in mrkdwn, or does not belong in an address. */
const FOREIGN = /[\s"<>|\p{Cc}\p{Cs}]/u;

/** Whether an address may become a link; any other is shown as text. */
export function isSafeUrl(url: string): boolean {
  if (url.length > LIMITS.url || FOREIGN.test(url) || !URL.canParse(url)) return false;
  return PROTOCOLS.includes(new URL(url).protocol);
}
