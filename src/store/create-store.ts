import { appendAudit, listAudit } from './audit';
import { checkWritable } from './check-writable';
import { loadConversation } from './conversations';
import { deleteDocument, readDocument, writeDocument, writeDocumentOnce } from './documents';
import { createDoor, type Door } from './door';
import type { Engine } from './engine';
import { countAskers } from './figures';
import { forgetPerson } from './forget-person';
import {
  claimNotices,
  listDeadNotices,
  noticeDelivered,
  noticeFailed,
  outboxState,
  redeliver,
} from './outbox';
import { readOverview } from './overview';
import { purge } from './purge';
import { addRevision, findRevision, listRevisions } from './revisions';
import { saveTurnAlone, saveTurnsTogether } from './save-turn';
import { createSession, endSessions, findSession, replaceSession, touchSession } from './sessions';
import type { SaveResult, Store, Turn } from './store';
import { toStoreError } from './store-error';
import { findTicket, listTickets } from './tickets';
import { createTurnQueue, type TurnQueue } from './turn-queue';
import { listUnanswered } from './unanswered';

/** The store over a database whose schema is up to date. */
export function createStore(engine: Engine): Store {
  const { db } = engine;
  const queue = engine.kind === 'sqlite' ? queueFor(engine) : undefined;
  const door = createDoor();
  const guarded: Door['guarded'] = (act) => door.guarded(act);
  return {
    loadConversation: guarded((key, since) => loadConversation(db, key, since)),
    saveTurn: guarded(saveWith(engine, queue)),
    findTicket: guarded((id) => findTicket(db, id)),
    listTickets: guarded((filter) => listTickets(db, filter)),
    countAskers: guarded((article, since, most) => countAskers(db, article, since, most)),
    claimNotices: guarded((now, leaseMs, limit) => claimNotices(engine, now, { leaseMs, limit })),
    noticeDelivered: guarded((held, reference) => noticeDelivered(db, held, reference)),
    noticeFailed: guarded((held, error, retryAt) => noticeFailed(db, held, error, retryAt)),
    listDeadNotices: guarded((limit) => listDeadNotices(db, limit)),
    redeliver: guarded((now, id) => redeliver(db, now, id)),
    outboxState: guarded(() => outboxState(db)),
    readDocument: guarded((kind, key) => readDocument(db, kind, key)),
    writeDocument: guarded((kind, key, value) => writeDocument(db, kind, key, value)),
    deleteDocument: guarded((kind, key) => deleteDocument(db, kind, key)),
    writeDocumentOnce: guarded((kind, key, value) => writeDocumentOnce(db, kind, key, value)),
    appendAudit: guarded((entry) => appendAudit(db, entry)),
    listAudit: guarded((limit) => listAudit(db, limit)),
    createSession: guarded((session) => createSession(engine, session)),
    findSession: guarded((key, now) => findSession(db, key, now)),
    touchSession: guarded((key, seenAt, expiresAt) => touchSession(db, key, seenAt, expiresAt)),
    replaceSession: guarded((key, next, until) => replaceSession(engine, key, next, until)),
    endSessions: guarded((signIn) => endSessions(db, signIn)),
    readOverview: guarded((span) => readOverview(db, span)),
    listUnanswered: guarded((span, limit) => listUnanswered(db, span, limit)),
    addRevision: guarded((revision) => addRevision(db, revision)),
    listRevisions: guarded((file, limit) => listRevisions(db, file, limit)),
    findRevision: guarded((id) => findRevision(db, id)),
    purge: guarded((before) => purge(engine, before)),
    forgetPerson: guarded((person, hash) => forgetPerson(engine, person, hash)),
    checkWritable: guarded(() => checkWritable(engine)),
    close: () => door.close(() => engine.close()),
  };
}

/**
 * SQLite waits for the disk at each commit, so turns that come together share one. PostgreSQL does the same by itself
 * for transactions of several connections. Measured with `npm run bench:store`, a hundred at once: 4 times the turns a
 * second of a commit each (10,037 against 2,539, 9,279 against 2,065), on a disk that syncs in a third of a millisecond.
 */
const queueFor = (engine: Engine): TurnQueue =>
  createTurnQueue({
    together: (turns) => saveTurnsTogether(engine, turns),
    alone: (turn) => saveTurnAlone(engine, turn),
    isHopeless: (error) => ['locked', 'unavailable'].includes(toStoreError(error).kind),
  });

const saveWith =
  (engine: Engine, queue: TurnQueue | undefined) =>
  (turn: Turn): Promise<SaveResult> =>
    queue ? queue.save(turn) : saveTurnAlone(engine, turn);
