import type { Database } from './engine';
import type { AuditEntry } from './store';

export async function appendAudit(
  db: Database,
  { at, who, action, target, detail }: AuditEntry,
): Promise<void> {
  await db
    .insertInto('audit')
    .values({ at: at.getTime(), who, action, target, detail: detail ?? null })
    .execute();
}

/** The latest first. */
export async function listAudit(db: Database, limit: number): Promise<readonly AuditEntry[]> {
  const rows = await db
    .selectFrom('audit')
    .select(['at', 'who', 'action', 'target', 'detail'])
    .orderBy('at', 'desc')
    .orderBy('seq', 'desc')
    .limit(limit)
    .execute();
  return rows.map(({ at, who, action, target, detail }) => ({
    at: new Date(at),
    who,
    action,
    target,
    ...(detail === null ? {} : { detail }),
  }));
}
