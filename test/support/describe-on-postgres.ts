import { POSTGRES_SOURCE } from './postgres-server';

/**
 * `describe` for tests on PostgreSQL. Where there is none they are skipped, in plain sight;
 * a CI run without it fails instead.
 */
export const describeOnPostgres =
  POSTGRES_SOURCE !== undefined || process.env.CI !== undefined ? describe : describe.skip;

/** The same for tests that stop and start the server, which a given one cannot be. */
export const describeOnOwnPostgres =
  POSTGRES_SOURCE !== 'given' ? describeOnPostgres : describe.skip;

if (POSTGRES_SOURCE === undefined) {
  console.warn(
    'PostgreSQL is not there: its tests are skipped. Install it (apt-get install postgresql), or set TEST_DATABASE_URL to a server where databases may be created.',
  );
}
