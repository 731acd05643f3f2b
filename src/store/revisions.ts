import type { Database } from './engine';
import type { RevisionRecord } from './store';
import type { RevisionRow } from './tables';

export async function addRevision(db: Database, revision: RevisionRecord): Promise<void> {
  const { id, file, before = null, after = null, who, what, at } = revision;
  await db
    .insertInto('revisions')
    .values({ id, file, before, after, who, what, at: at.getTime() })
    .execute();
}

/** The latest first. */
export async function listRevisions(
  db: Database,
  file: string,
  limit: number,
): Promise<readonly RevisionRecord[]> {
  const rows = await db
    .selectFrom('revisions')
    .selectAll()
    .where('file', '=', file)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute();
  return rows.map(toRecord);
}

export async function findRevision(db: Database, id: string): Promise<RevisionRecord | undefined> {
  const row = await db.selectFrom('revisions').selectAll().where('id', '=', id).executeTakeFirst();
  return row && toRecord(row);
}

function toRecord({ before, after, at, ...row }: RevisionRow): RevisionRecord {
  return {
    ...row,
    at: new Date(at),
    ...(before === null ? {} : { before }),
    ...(after === null ? {} : { after }),
  };
}
