import { sql } from 'kysely';
import { writeConversation } from './conversations';
import { type Engine, inTransaction, type Work } from './engine';
import { writeFigures } from './figures';
import { writeNotices } from './outbox';
import type { SaveResult, Turn } from './store';
import { writeTicket } from './tickets';

/** Leaves a transaction without a trace of the turn. */
class Conflict extends Error {}

/** Saves one turn in a transaction of its own. */
export async function saveTurnAlone(engine: Engine, turn: Turn): Promise<SaveResult> {
  try {
    return await inTransaction(engine, async (trx) => {
      const result = await writeTurn(trx, engine.kind, turn);
      if (result === 'conflict') throw new Conflict();
      return result;
    });
  } catch (error) {
    if (error instanceof Conflict) return 'conflict';
    throw error;
  }
}

/** Saves several turns, one after the other, in one transaction: all are safe with one write to the disk. */
export async function saveTurnsTogether(
  engine: Engine,
  turns: readonly Turn[],
): Promise<readonly SaveResult[]> {
  return inTransaction(engine, async (trx) => {
    const results: SaveResult[] = [];
    for (const turn of turns) {
      await sql`savepoint turn`.execute(trx);
      const result = await writeTurn(trx, engine.kind, turn);
      if (result === 'conflict') await sql`rollback to turn`.execute(trx);
      await sql`release turn`.execute(trx);
      results.push(result);
    }
    return results;
  });
}

/** After a conflict the caller undoes what was written. */
async function writeTurn(trx: Work, kind: Engine['kind'], turn: Turn): Promise<SaveResult> {
  const { event, at, conversation, ticket } = turn;
  if (!(await isFirst(trx, event, at))) return 'repeated';
  if (conversation && !(await writeConversation(trx, conversation, at))) return 'conflict';
  if (ticket && !(await writeTicket(trx, ticket))) return 'conflict';
  await writeFigures(trx, turn);
  await writeNotices(trx, kind, turn);
  return 'saved';
}

async function isFirst(trx: Work, id: string, at: Date): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await trx
    .insertInto('events')
    .values({ id, at: at.getTime() })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow();
  return numInsertedOrUpdatedRows === 1n;
}
