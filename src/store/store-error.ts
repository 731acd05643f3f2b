/** `locked`: another process holds what is to be written. */
export const STORE_TROUBLES = ['unavailable', 'full', 'locked', 'other'] as const;
export type StoreTrouble = (typeof STORE_TROUBLES)[number];

const FACTS: Readonly<Record<StoreTrouble, string>> = {
  unavailable: 'The store does not answer',
  full: 'The store is full',
  locked: 'The store is locked',
  other: 'The store refused',
};

const REMEDIES: Readonly<Record<StoreTrouble, string>> = {
  unavailable:
    'Check that the database runs and can be reached and written to; the store connects again by itself.',
  full: 'Free disk space where the database lies; then "mfa-helpdesk store purge" deletes what is old.',
  locked: 'Try again; if it lasts, end the other program that has the database open.',
  other: 'See docs/operations.md, "Store"; restore the backup if the database is damaged.',
};

/** The database could not do what was asked; nothing was half-written. Its message holds no stored value. */
export class StoreError extends Error {
  override readonly name = 'StoreError';

  /**
   * @param cause what the database says of it, free of stored values
   * @param code the database's own code, where it gave one
   */
  constructor(
    readonly kind: StoreTrouble,
    cause: string,
    readonly code?: string,
  ) {
    super(`${FACTS[kind]}: ${cause}. ${REMEDIES[kind]}`);
  }
}

/** Any failure below the store as a StoreError. */
export function toStoreError(error: unknown): StoreError {
  if (error instanceof StoreError) return error;
  const code = codeOf(error);
  return new StoreError(findTrouble(code, error), describe(code, error), code);
}

/** The database's or operating system's own code of a failure. */
export function codeOf(error: unknown): string | undefined {
  const code = factsOf(error).code;
  return typeof code === 'string' ? code : undefined;
}

function messageOf(error: unknown): string {
  const { message } = factsOf(error);
  return typeof message === 'string' ? message : '';
}

/** What an error carries, whichever realm it was made in. */
const factsOf = (error: unknown): { readonly code?: unknown; readonly message?: unknown } =>
  typeof error === 'object' && error !== null ? error : {};

/** Beginnings of the codes of SQLite, PostgreSQL and the operating system; the first that fits decides. */
const TROUBLES_BY_CODE: readonly (readonly [RegExp, StoreTrouble])[] = [
  // A file that SQLite keeps beside the database could not grow.
  [/^SQLITE_(FULL|IOERR_SHMSIZE)|^53100$|^ENOSPC$/, 'full'],
  [/^SQLITE_(BUSY|LOCKED)|^55P03$|^40(P01|001)$/, 'locked'],
  [/^SQLITE_(CANTOPEN|IOERR|READONLY|PERM|PROTOCOL|NOMEM)/, 'unavailable'],
  // Connections, resources, shutdowns, time limits, sign-in, a missing database, a standby that only reads.
  [/^(08|53|57|28)|^3D000$|^25(006|P03)$/, 'unavailable'],
  // The operating system: no connection, no such host, no right to the file.
  [/^E[A-Z]/, 'unavailable'],
];

/** What the drivers say without a code when a connection is gone or cannot be had. */
const LOST = /connection|timeout|ConnectionFailed|not queryable|Cannot use a pool/i;

function findTrouble(code: string | undefined, error: unknown): StoreTrouble {
  if (code !== undefined) {
    return TROUBLES_BY_CODE.find(([pattern]) => pattern.test(code))?.[1] ?? 'other';
  }
  return LOST.test(messageOf(error)) ? 'unavailable' : 'other';
}

/** PostgreSQL quotes values in what it says of bad data. */
const QUOTES_VALUES = '22';

function describe(code: string | undefined, error: unknown): string {
  const [words] = messageOf(error).split('\n', 1);
  if (!words || code?.startsWith(QUOTES_VALUES)) return code ?? 'no reason given';
  return code === undefined || words.includes(code) ? words : `${words} (${code})`;
}
