import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import type { Engine } from '../engine';
import type { Tables } from '../tables';
import { guardClient } from './guard-client';

/** Enough for a replica's load; PostgreSQL allows 100 connections unless told, for all replicas together. */
const MOST_CONNECTIONS = 10;

const CONNECTION: pg.PoolConfig = {
  application_name: 'mfa-helpdesk',
  connectionTimeoutMillis: 5000,
  keepAlive: true,
};

/** The server ends what takes too long; where it is silent, the client gives up a little later. */
const TIME_LIMITS: pg.PoolConfig = {
  statement_timeout: 15_000,
  lock_timeout: 10_000,
  idle_in_transaction_session_timeout: 15_000,
  query_timeout: 20_000,
};

/** Opens a pool that connects again by itself; a lost connection never ends the program. */
export function openPostgres(url: string): Engine {
  return openPool({
    ...CONNECTION,
    ...TIME_LIMITS,
    connectionString: url,
    max: MOST_CONNECTIONS,
    idleTimeoutMillis: 30_000,
  });
}

/** One connection that may take its time: to wait while another replica migrates. */
export function openPostgresToMigrate(url: string): Engine {
  return openPool({ ...CONNECTION, connectionString: url, max: 1 });
}

function openPool(config: pg.PoolConfig): Engine {
  const pool = new pg.Pool({ ...config, types });
  // Without a listener the loss of an idle connection, or of one between two statements, would end the process.
  pool.on('error', ignore);
  pool.on('connect', (client) => client.on('error', ignore));
  const dialect = new PostgresDialect({
    pool: { connect: async () => guardClient(await pool.connect()), end: () => pool.end() },
  });
  const db = new Kysely<Tables>({ dialect });
  return { kind: 'postgres', db, rowName: 'ctid', close: () => db.destroy() };
}

/** The next statement meets the same trouble and reports it. */
const ignore = (): void => undefined;

/** Times and counts are whole numbers far below 2^53, so 64-bit integers are read as numbers. */
const types = new pg.TypeOverrides();
types.setTypeParser(pg.types.builtins.INT8, Number);
