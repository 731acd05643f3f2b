import { type Engine, inTransaction, type Work } from './engine';
import { CLOSED_STATES } from './tickets';

/** Deletes everything of a person but open tickets, and notices that are still on their way. */
export async function forgetPerson(
  engine: Engine,
  person: string,
  personHash: string,
): Promise<void> {
  await inTransaction(engine, async (trx) => {
    await trx.deleteFrom('conversations').where('person', '=', person).execute();
    for (const table of ['answers', 'unanswered', 'outcomes'] as const) {
      await trx.deleteFrom(table).where('person_hash', '=', personHash).execute();
    }
    await forgetClosedTickets(trx, person);
    await trx
      .deleteFrom('outbox')
      .where('person', '=', person)
      .where('state', '=', 'dead')
      .execute();
  });
}

async function forgetClosedTickets(trx: Work, person: string): Promise<void> {
  const closed = trx
    .selectFrom('tickets')
    .select('id')
    .where('asker', '=', person)
    .where('state', 'in', CLOSED_STATES);
  await trx
    .deleteFrom('outbox')
    .where('state', '!=', 'waiting')
    .where('ticket', 'in', closed)
    .execute();
  await trx.deleteFrom('tickets').where('id', 'in', closed).execute();
}
