import path from 'node:path';
import { type Environment, nonEmpty } from './environment';
import { UsageError } from './errors';

/** Where everything that outlives a message lies: a file of this machine, or a PostgreSQL database. */
export type StoreLocation =
  | { readonly kind: 'sqlite'; readonly file: string }
  | { readonly kind: 'postgres'; readonly url: string };

const FILE_NAME = 'helpdesk.sqlite';

/** DATABASE_URL wins; without it, the file in HELPDESK_DATA. The address is never shown: it may hold a password. */
export function readStoreLocation(env: Environment, cwd: string): StoreLocation {
  const { DATABASE_URL: url, HELPDESK_DATA: folder } = env;
  if (url) return { kind: 'postgres', url: checkAddress(url) };
  return { kind: 'sqlite', file: path.resolve(cwd, nonEmpty(folder) ?? 'data', FILE_NAME) };
}

const POSTGRES = /^postgres(ql)?:\/\//;

function checkAddress(url: string): string {
  if (!POSTGRES.test(url)) {
    throw new UsageError(
      'DATABASE_URL does not begin with postgres://',
      'Write it as postgres://user:password@host:5432/database, or take it away to keep the data in a file under HELPDESK_DATA.',
    );
  }
  const address = URL.canParse(url) ? new URL(url) : undefined;
  if (!address || address.hostname === '') {
    throw new UsageError(
      'DATABASE_URL is not an address with a host',
      'Write it as postgres://user:password@host:5432/database, with special characters of the password percent-encoded (@ as %40, # as %23, / as %2F).',
    );
  }
  if (address.pathname.length < 2) {
    throw new UsageError(
      'DATABASE_URL names no database',
      'Write its name after the host: postgres://user:password@host:5432/database.',
    );
  }
  return url;
}
