import { UsageError } from '../errors';

/** Refuses what is not the address at which others reach this program: https, and nothing but a host. */
export function checkAddress(url: string): void {
  const read = URL.canParse(url) ? new URL(url) : undefined;
  if (read?.protocol === 'https:' && read.href === `${read.origin}/`) return;
  throw new UsageError(
    '--url is no address of this program',
    'Give the address at which others reach it, without a path, e.g. https://helpdesk.contoso.com.',
  );
}
