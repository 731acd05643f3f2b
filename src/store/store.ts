import type { Audience } from '../core/article';
import type { DecisionKind } from '../core/reply';
import type { Notice } from '../core/ticket/notice';
import type { Ticket, TicketState } from '../core/ticket/ticket';
import type { Candidate } from '../core/understand/understanding';

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

export interface ClaimedNotice {
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
  /** How many different people were answered with an article since a moment. */
  countAskers(article: string, since: Date): Promise<number>;

  /**
   * Takes the oldest waiting notice of each stream whose time has come, for `leaseMs`; nobody else gets it meanwhile.
   * A lease that runs out without a word gives the notice back.
   */
  claimNotices(now: Date, leaseMs: number, limit: number): Promise<readonly ClaimedNotice[]>;
  /** @param reference what the platform calls the message, for later changes of it */
  noticeDelivered(id: string, reference?: string): Promise<void>;
  /** Tries again at `retryAt`; without it the notice is dead, and its stream goes on without it. */
  noticeFailed(id: string, error: string, retryAt?: Date): Promise<void>;
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

  /** Deletes what is older: memory, events, answers, unanswered, outcomes, delivered notices, closed tickets, audit. */
  purge(before: Date): Promise<Purged>;
  /** Deletes everything of a person: memory, figures, and their closed tickets. Open tickets stay with the people who work on them. */
  forgetPerson(person: string, personHash: string): Promise<void>;

  /** Rejects with a StoreError where nothing could be written now. */
  checkWritable(): Promise<void>;
  close(): Promise<void>;
}
