import { type Database, type Engine, inTransaction } from './engine';
import type { StoredSession } from './store';
import type { SessionRow } from './tables';

/** Keeps a session, and deletes those that have ended. */
export async function createSession(engine: Engine, session: StoredSession): Promise<void> {
  await inTransaction(engine, async (trx) => {
    await trx.deleteFrom('sessions').where('expires_at', '<=', session.seenAt.getTime()).execute();
    await trx.insertInto('sessions').values(toRow(session)).execute();
  });
}

export async function findSession(
  db: Database,
  key: string,
  now: Date,
): Promise<StoredSession | undefined> {
  const row = await db
    .selectFrom('sessions')
    .selectAll()
    .where('key', '=', key)
    .where('expires_at', '>', now.getTime())
    .executeTakeFirst();
  return row && toSession(row);
}

/** A session whose key was replaced runs out as it stands. */
export async function touchSession(
  db: Database,
  key: string,
  seenAt: Date,
  expiresAt: Date,
): Promise<void> {
  await db
    .updateTable('sessions')
    .set({ seen_at: seenAt.getTime(), expires_at: expiresAt.getTime() })
    .where('key', '=', key)
    .where('replaced_by', 'is', null)
    .execute();
}

export function replaceSession(
  engine: Engine,
  key: string,
  next: StoredSession,
  until: Date,
): Promise<boolean> {
  return inTransaction(engine, async (trx) => {
    const { numUpdatedRows } = await trx
      .updateTable('sessions')
      .set({ replaced_by: next.key, expires_at: until.getTime() })
      .where('key', '=', key)
      .where('replaced_by', 'is', null)
      .executeTakeFirstOrThrow();
    if (numUpdatedRows === 0n) return false;
    await trx.insertInto('sessions').values(toRow(next)).execute();
    return true;
  });
}

export async function endSessions(db: Database, signIn: string): Promise<void> {
  await db.deleteFrom('sessions').where('sign_in', '=', signIn).execute();
}

function toRow(session: StoredSession): SessionRow {
  return {
    key: session.key,
    sign_in: session.signIn,
    subject: session.subject,
    name: session.name,
    roles: session.roles.join(' '),
    csrf: session.csrf,
    signed_in_at: session.signedInAt.getTime(),
    keyed_at: session.keyedAt.getTime(),
    seen_at: session.seenAt.getTime(),
    expires_at: session.expiresAt.getTime(),
    replaced_by: null,
  };
}

function toSession(row: SessionRow): StoredSession {
  return {
    key: row.key,
    signIn: row.sign_in,
    subject: row.subject,
    name: row.name,
    roles: row.roles.split(' ').filter((role) => role !== ''),
    csrf: row.csrf,
    signedInAt: new Date(row.signed_in_at),
    keyedAt: new Date(row.keyed_at),
    seenAt: new Date(row.seen_at),
    expiresAt: new Date(row.expires_at),
    isReplaced: row.replaced_by !== null,
  };
}
