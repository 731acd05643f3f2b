import { StoreError } from './store-error';
import type { Database, Work } from './engine';
import { readJson } from './read-json';
import type { Conversation } from './store';

/** What is remembered under a key; memory from before `since` is kept back. */
export async function loadConversation(
  db: Database,
  key: string,
  since: Date,
): Promise<Conversation | undefined> {
  const row = await db
    .selectFrom('conversations')
    .selectAll()
    .where('key', '=', key)
    .executeTakeFirst();
  if (!row) return undefined;
  const { person, version } = row;
  const memory = row.changed_at < since.getTime() ? null : readJson(row.memory, 'a conversation');
  return { key, person, memory, version };
}

/** Writes the next version over the one that was read; tells whether that one still stood. */
export async function writeConversation(
  trx: Work,
  { key, person, memory, version }: Conversation,
  at: Date,
): Promise<boolean> {
  const values = { person, memory: toJson(memory), version: version + 1, changed_at: at.getTime() };
  if (version === 0) {
    const { numInsertedOrUpdatedRows } = await trx
      .insertInto('conversations')
      .values({ key, ...values })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirstOrThrow();
    return numInsertedOrUpdatedRows === 1n;
  }
  const { numUpdatedRows } = await trx
    .updateTable('conversations')
    .set(values)
    .where('key', '=', key)
    .where('version', '=', version)
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}

function toJson(memory: unknown): string {
  const text = JSON.stringify(memory) as string | undefined;
  if (text !== undefined) return text;
  throw new StoreError('other', 'the memory of a conversation is not JSON');
}
