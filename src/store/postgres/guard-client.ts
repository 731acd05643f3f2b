import type { PostgresPoolClient } from 'kysely';
import type { PoolClient } from 'pg';
import { type StoreError, toStoreError } from '../store-error';
import { withoutNul } from '../without-nul';

/**
 * A client that is thrown away once its connection is lost or silent: a statement that the client gave up on may still
 * run on the server, so nothing may follow it there. What is asked of it afterwards fails for the first reason.
 */
export function guardClient(client: PoolClient): PostgresPoolClient {
  let lost: StoreError | undefined;
  const query = async (text: string, parameters: readonly unknown[]): Promise<unknown> => {
    if (lost !== undefined) throw lost;
    try {
      return await client.query(text, withoutNul(parameters));
    } catch (error) {
      const failure = toStoreError(error);
      if (isLost(failure)) lost = failure;
      throw error;
    }
  };
  return {
    // Kysely also offers cursors here, which the store does not use.
    query: query as PostgresPoolClient['query'],
    release: () => client.release(lost !== undefined),
  };
}

/** A statement that the server ended for its time limit (57014) leaves the connection sound. */
function isLost({ kind, code }: StoreError): boolean {
  return kind === 'unavailable' && (code === undefined || !/^(57014|53|25006)/.test(code));
}
