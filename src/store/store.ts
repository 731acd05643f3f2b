import type { Audience } from '../core/article';
import type { DecisionKind } from '../core/reply';
import type { Notice } from '../core/ticket/notice';
import type { Ticket, TicketState } from '../core/ticket/ticket';
import type { Candidate } from '../core/understand/understanding';

export { StoreError } from './store-error';

/** What is remembered of one conversation with one person. `memory` is JSON the store does not look into. */
export interface Conversation {
  readonly key: string;
  /** `platform:person`, so that a person can be forgotten. */
  readonly person: string;
  readonly memory: unknown;
  /** Grows by one with each change; 0 where nothing is stored yet. */
  readonly version: number;
}

/** One answer given, for figures. No words of the person are in it. */
export interface AnswerRecord {
  readonly answerId: string;
  readonly decision: DecisionKind;
  /** The article that was the answer, where there was one. */
  readonly article?: string;
  readonly articles: readonly string[];
  readonly audience: Audience;
  readonly platform: string;
  readonly place: 'private' | 'shared';
  /** A keyed hash. */
  readonly personHash: string;
  readonly milliseconds: number;
}

export const UNANSWERED_REASONS = ['declined', 'none-of-these', 'not-helpful'] as const;
export type UnansweredReason = (typeof UNANSWERED_REASONS)[number];

/** A question the knowledge had no answer for. */
export interface UnansweredRecord {
  readonly answerId: string;
  readonly reason: UnansweredReason;
  /** Redacted: without secrets, personal data masked. */
  readonly text: string;
  readonly candidates: readonly Candidate[];
  readonly audience: Audience;
  readonly platform: string;
  readonly personHash: string;
}

export const OUTCOMES = ['solved', 'unsolved', 'helpful', 'unhelpful'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** What a person said of an answer. The last word on an answer of each person stands. */
export interface OutcomeRecord {
  readonly answerId: string;
  readonly article: string;
  readonly outcome: Outcome;
  /** Redacted. */
  readonly comment?: string;
  readonly personHash: string;
}

export interface TicketChange {
  readonly ticket: Ticket;
  /** What the store must still hold; 0 for a ticket that is opened. */
  readonly expectedVersion: number;
}

/** Everything one message leads to; it is stored whole or not at all. */
export interface Turn {
  /** The platform's id of the event: a second turn with the same id is a repeat. */
  readonly event: string;
  readonly at: Date;
  /** With the version that was read; the store writes the next. `memory: null` forgets the conversation. */
  readonly conversation?: Conversation;
  readonly answer?: AnswerRecord;
  readonly unanswered?: UnansweredRecord;
  readonly outcome?: OutcomeRecord;
  readonly ticket?: TicketChange;
  readonly notices?: readonly Notice[];
}

/**
 * `repeated`: the event was stored before, nothing was written.
 * `conflict`: the conversation or ticket has changed since it was read, nothing was written; read again.
 */
export type SaveResult = 'saved' | 'repeated' | 'conflict';

export interface StoredTicket {
  readonly ticket: Ticket;
  readonly version: number;
}

export interface TicketFilter {
  /** `platform:person` */
  readonly asker?: string;
  readonly assignee?: string;
  readonly states?: readonly TicketState[];
  readonly limit: number;
}

/** A notice in the hands of whoever claimed it. */
export interface HeldNotice {
  readonly notice: Pick<Notice, 'id'>;
  /** Given anew with each claim, so that a holder from before is known by it. */
  readonly lease: string;
}

export interface ClaimedNotice extends HeldNotice {
  readonly notice: Notice;
  /** How often it was tried before. */
  readonly attempts: number;
  readonly writtenAt: Date;
  /** What the platform called the message of `replaces` and `follows`, where those were delivered. */
  readonly replacesReference?: string;
  readonly followsReference?: string;
}

/** A notice that was given up, for operators. */
export interface DeadNotice {
  readonly id: string;
  readonly stream: string;
  readonly attempts: number;
  readonly lastError: string;
  readonly writtenAt: Date;
}

export interface OutboxState {
  readonly waiting: number;
  readonly dead: number;
  /** When the oldest waiting notice was written. */
  readonly oldest?: Date;
}

/** How many rows of each kind were deleted. */
export type Purged = Readonly<Record<string, number>>;

export interface AuditEntry {
  readonly at: Date;
  readonly who: string;
  readonly action: string;
  readonly target: string;
  readonly detail?: string;
}

/** Somebody who is signed in to the console, in one browser. */
export interface StoredSession {
  /** The SHA-256 of what the browser holds, in hex. */
  readonly key: string;
  /** The same through all keys that follow each other from one sign-in on. */
  readonly signIn: string;
  /** Who, as the issuer knows them. */
  readonly subject: string;
  readonly name: string;
  /** Words without blanks. */
  readonly roles: readonly string[];
  readonly csrf: string;
  readonly signedInAt: Date;
  /** When this key was made. */
  readonly keyedAt: Date;
  readonly seenAt: Date;
  readonly expiresAt: Date;
  /** Another key has taken the place of this one. */
  readonly isReplaced: boolean;
}

/** From a moment on, and before another. */
export interface Span {
  readonly from: Date;
  readonly to: Date;
}

/** Answers, outcomes and tickets of a span, counted. `day` is whole days since 1970-01-01, UTC. */
export interface OverviewFigures {
  readonly answers: readonly {
    readonly day: number;
    readonly decision: DecisionKind;
    readonly platform: string;
    readonly audience: Audience;
    readonly count: number;
  }[];
  readonly outcomes: readonly {
    readonly day: number;
    readonly outcome: Outcome;
    readonly count: number;
  }[];
  /** By the day they were opened. */
  readonly tickets: readonly { readonly day: number; readonly count: number }[];
  /** Answered most first. */
  readonly articles: readonly { readonly id: string; readonly count: number }[];
  readonly articleOutcomes: readonly {
    readonly id: string;
    readonly outcome: Outcome;
    readonly count: number;
  }[];
  /** How many answers took how many whole milliseconds, the shortest first. */
  readonly times: readonly { readonly milliseconds: number; readonly count: number }[];
}

/** A question the knowledge had no answer for, as it is read back. */
export type UnansweredQuestion = Omit<UnansweredRecord, 'candidates'> & { readonly at: Date };

/** One change of a file in the overlay folder. */
export interface RevisionRecord {
  readonly id: string;
  /** Relative to the overlay folder. */
  readonly file: string;
  /** The whole text before and after; absent where there was no file. */
  readonly before?: string;
  readonly after?: string;
  readonly who: string;
  /** What was done, in plain words. */
  readonly what: string;
  readonly at: Date;
}

/**
 * All that outlives a message. Every method may reject with a StoreError when the database does not answer;
 * nothing is half-written then.
 */
export interface Store {
  /** What is remembered under a key, unless it is older than `since`: then version and person alone. */
  loadConversation(key: string, since: Date): Promise<Conversation | undefined>;
  saveTurn(turn: Turn): Promise<SaveResult>;

  findTicket(id: string): Promise<StoredTicket | undefined>;
  /** The most recently changed first. */
  listTickets(filter: TicketFilter): Promise<readonly Ticket[]>;
  /**
   * How many different people were answered with an article since a moment. With `most` it stops counting there, and
   * does not read what many answers of a busy hour hold beyond.
   */
  countAskers(article: string, since: Date, most?: number): Promise<number>;

  /**
   * Takes the oldest waiting notice of each stream whose time has come, for `leaseMs`; nobody else gets it meanwhile.
   * A lease that runs out without a word gives the notice back. What its holder then says still counts until another
   * has claimed it.
   */
  claimNotices(now: Date, leaseMs: number, limit: number): Promise<readonly ClaimedNotice[]>;
  /**
   * Tells whether the lease still stood; otherwise nothing was changed.
   * @param reference what the platform calls the message, for later changes of it
   */
  noticeDelivered(claimed: HeldNotice, reference?: string): Promise<boolean>;
  /**
   * Tries again at `retryAt`; without it the notice is dead, and its stream goes on without it. Tells whether the
   * lease still stood; otherwise nothing was changed.
   */
  noticeFailed(claimed: HeldNotice, error: string, retryAt?: Date): Promise<boolean>;
  listDeadNotices(limit: number): Promise<readonly DeadNotice[]>;
  /** Brings dead notices back, all of them or one; tells how many. */
  redeliver(now: Date, id?: string): Promise<number>;
  outboxState(): Promise<OutboxState>;

  /** Small values that adapters keep between starts, e.g. installations; encrypted by who writes them. */
  readDocument(kind: string, key: string): Promise<string | undefined>;
  writeDocument(kind: string, key: string, value: string): Promise<void>;
  deleteDocument(kind: string, key: string): Promise<void>;
  /** Writes a value unless there is one, and returns the one that stands: two replicas agree on it. */
  writeDocumentOnce(kind: string, key: string, value: string): Promise<string>;

  appendAudit(entry: AuditEntry): Promise<void>;
  /** The latest first. */
  listAudit(limit: number): Promise<readonly AuditEntry[]>;

  /** Keeps a session, and deletes those that have ended when it was last seen. */
  createSession(session: StoredSession): Promise<void>;
  /** The session of a key, unless it has ended. */
  findSession(key: string, now: Date): Promise<StoredSession | undefined>;
  /** Somebody was here; nothing changes for a key that was replaced. */
  touchSession(key: string, seenAt: Date, expiresAt: Date): Promise<void>;
  /**
   * Gives a session its next key; the one before ends at `until`, for what is still under way with it.
   * False where it was replaced or ended before: then nothing is written.
   */
  replaceSession(key: string, next: StoredSession, until: Date): Promise<boolean>;
  /** Ends a sign-in with all its keys. */
  endSessions(signIn: string): Promise<void>;

  readOverview(span: Span): Promise<OverviewFigures>;
  /** The latest `limit` of a span, the earliest of them first. */
  listUnanswered(span: Span, limit: number): Promise<readonly UnansweredQuestion[]>;

  addRevision(revision: RevisionRecord): Promise<void>;
  /** The latest first. */
  listRevisions(file: string, limit: number): Promise<readonly RevisionRecord[]>;
  findRevision(id: string): Promise<RevisionRecord | undefined>;

  /** Deletes what is older: memory, events, answers, unanswered, outcomes, delivered notices, closed tickets, sessions, audit, revisions. */
  purge(before: Date): Promise<Purged>;
  /** Deletes everything of a person: memory, figures, and their closed tickets. Open tickets stay with the people who work on them. */
  forgetPerson(person: string, personHash: string): Promise<void>;

  /** Rejects with a StoreError where nothing could be written now. */
  checkWritable(): Promise<void>;
  close(): Promise<void>;
}
