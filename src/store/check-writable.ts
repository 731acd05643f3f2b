import { type Engine, inTransaction } from './engine';

/** More than a page of either database, so that it does not fit into what happens to be free in the last one. */
const FILLER = 'x'.repeat(10_000);

/** Writes something for real and takes it away again. */
export async function checkWritable(engine: Engine): Promise<void> {
  await inTransaction(engine, async (trx) => {
    await trx.insertInto('probe').values({ id: 'probe', filler: FILLER }).execute();
    await trx.deleteFrom('probe').execute();
  });
}
