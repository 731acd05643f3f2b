import { writeConversation } from './conversations';
import { type Engine, inTransaction, type Work } from './engine';
import { writeFigures } from './figures';
import { writeNotices } from './outbox';
import type { SaveResult, Turn } from './store';
import { writeTicket } from './tickets';

/** Leaves a transaction without a trace of its turns. */
class Conflict extends Error {}

/** Saves one turn in a transaction of its own. */
export async function saveTurnAlone(engine: Engine, turn: Turn): Promise<SaveResult> {
  try {
    return await inTransaction(engine, (trx) => writeTurn(trx, engine.kind, turn));
  } catch (error) {
    if (error instanceof Conflict) return 'conflict';
    throw error;
  }
}

/**
 * Saves several turns, one after the other, in one transaction: all are safe with one write to the disk. Where one of
 * them is in conflict none is saved, and it throws.
 */
export function saveTurnsTogether(
  engine: Engine,
  turns: readonly Turn[],
): Promise<readonly SaveResult[]> {
  return inTransaction(engine, async (trx) => {
    const results: SaveResult[] = [];
    for (const turn of turns) results.push(await writeTurn(trx, engine.kind, turn));
    return results;
  });
}

async function writeTurn(trx: Work, kind: Engine['kind'], turn: Turn): Promise<SaveResult> {
  const { event, at, conversation, ticket } = turn;
  if (!(await isFirst(trx, event, at))) return 'repeated';
  if (conversation && !(await writeConversation(trx, conversation, at))) throw new Conflict();
  if (ticket && !(await writeTicket(trx, ticket))) throw new Conflict();
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
