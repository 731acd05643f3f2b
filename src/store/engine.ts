import type { Kysely, Transaction } from 'kysely';
import { codeOf } from './store-error';
import type { Tables } from './tables';

export type Database = Kysely<Tables>;
export type Work = Transaction<Tables>;

/** A database and the little in which one kind differs from the other. */
export interface Engine {
  readonly kind: 'sqlite' | 'postgres';
  readonly db: Database;
  /** The hidden column that names a row. */
  readonly rowName: 'rowid' | 'ctid';
  close(): Promise<void>;
}

/** PostgreSQL: the transaction lost against another and is to be tried again. */
const LOST_RACE = ['40001', '40P01'];
const MOST_TRIES = 5;

/** Does the work whole or not at all; again when the database asks for it. */
export async function inTransaction<T>(
  { db }: Engine,
  work: (trx: Work) => Promise<T>,
): Promise<T> {
  for (let tries = 1; ; tries++) {
    try {
      return await db.transaction().execute(work);
    } catch (error) {
      if (tries === MOST_TRIES || !isLostRace(error)) throw error;
    }
  }
}

const isLostRace = (error: unknown): boolean => LOST_RACE.includes(codeOf(error) ?? '');
