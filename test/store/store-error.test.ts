import { StoreError, toStoreError } from '../../src/store/store-error';

const failure = (message: string, code?: string) =>
  Object.assign(new Error(message), code === undefined ? {} : { code });

describe('a failure of the database', () => {
  it.each([
    ['full', 'SQLITE_FULL', 'database or disk is full'],
    ['full', '53100', 'could not extend file'],
    ['full', 'ENOSPC', 'no space left on device'],
    ['locked', 'SQLITE_BUSY', 'database is locked'],
    ['locked', '55P03', 'canceling statement due to lock timeout'],
    ['locked', '40P01', 'deadlock detected'],
    ['unavailable', 'SQLITE_IOERR_WRITE', 'disk I/O error'],
    ['unavailable', 'SQLITE_READONLY', 'attempt to write a readonly database'],
    ['unavailable', '57P01', 'terminating connection due to administrator command'],
    ['unavailable', '53300', 'sorry, too many clients already'],
    ['unavailable', '25006', 'cannot execute INSERT in a read-only transaction'],
    ['unavailable', '28P01', 'password authentication failed for user "bot"'],
    ['unavailable', 'ECONNRESET', 'read ECONNRESET'],
    ['unavailable', undefined, 'Connection terminated unexpectedly'],
    ['unavailable', undefined, 'timeout exceeded when trying to connect'],
    ['unavailable', undefined, 'Query read timeout'],
    ['other', 'SQLITE_CORRUPT', 'database disk image is malformed'],
    ['other', '42P01', 'relation "answers" does not exist'],
    ['other', undefined, 'something else'],
  ])('is %s for %s: %s', (kind, code, message) => {
    const error = toStoreError(failure(message, code));
    expect(error).toMatchObject({ name: 'StoreError', kind, code });
    expect(error.message).toContain(message);
    expect(error.message).toMatch(/^The store [^:]+: .+\. [A-Z].+\.$/);
  });

  it('is told without the values PostgreSQL quotes in it', () => {
    const error = toStoreError(failure('invalid input syntax for bigint: "secret"', '22P02'));
    expect(error.message).toContain('22P02');
    expect(error.message + JSON.stringify(error)).not.toContain('secret');
    expect(error.cause).toBeUndefined();
  });

  it('stays as it is when it is told already', () => {
    const error = new StoreError('full', 'no room');
    expect(toStoreError(error)).toBe(error);
    expect(toStoreError('words').kind).toBe('other');
  });
});
