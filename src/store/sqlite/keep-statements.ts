import type { SqliteDatabase, SqliteStatement } from 'kysely';
import type Database from 'libsql';
import { withoutNul } from '../without-nul';

/** Lists of different lengths make different statements: so many are kept. */
const MOST_KEPT = 100;

/**
 * Prepares each statement once. One that fails is let go, to be collected as garbage: kept, a statement that found the
 * database busy would stand in the way of every commit.
 */
export function keepStatements(
  prepare: (sql: string) => Database.Statement,
): SqliteDatabase['prepare'] {
  const kept = new Map<string, SqliteStatement>();
  const keep = (sql: string): SqliteStatement => {
    const statement = prepare(sql);
    const orLetGo = <T>(act: () => T): T => {
      try {
        return act();
      } catch (error) {
        kept.delete(sql);
        throw error;
      }
    };
    const keeping: SqliteStatement = {
      reader: statement.reader,
      all: (parameters) => orLetGo(() => statement.all(...withoutNul(parameters))),
      run: (parameters) => orLetGo(() => statement.run(...withoutNul(parameters))),
      iterate: (parameters) => prepare(sql).iterate(...withoutNul(parameters)),
    };
    if (kept.size >= MOST_KEPT) kept.clear();
    kept.set(sql, keeping);
    return keeping;
  };
  return (sql) => kept.get(sql) ?? keep(sql);
}
