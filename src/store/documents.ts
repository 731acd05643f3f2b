import type { Database } from './engine';

export async function readDocument(
  db: Database,
  kind: string,
  key: string,
): Promise<string | undefined> {
  const row = await db
    .selectFrom('documents')
    .select('value')
    .where('kind', '=', kind)
    .where('key', '=', key)
    .executeTakeFirst();
  return row?.value;
}

export async function writeDocument(
  db: Database,
  kind: string,
  key: string,
  value: string,
): Promise<void> {
  await db
    .insertInto('documents')
    .values({ kind, key, value })
    .onConflict((conflict) => conflict.columns(['kind', 'key']).doUpdateSet({ value }))
    .execute();
}

/** Returns the value that stands. The empty update is what makes the database return it. */
export async function writeDocumentOnce(
  db: Database,
  kind: string,
  key: string,
  value: string,
): Promise<string> {
  const row = await db
    .insertInto('documents')
    .values({ kind, key, value })
    .onConflict((conflict) =>
      conflict.columns(['kind', 'key']).doUpdateSet({ value: (e) => e.ref('documents.value') }),
    )
    .returning('value')
    .executeTakeFirstOrThrow();
  return row.value;
}

export async function deleteDocument(db: Database, kind: string, key: string): Promise<void> {
  await db.deleteFrom('documents').where('kind', '=', kind).where('key', '=', key).execute();
}
