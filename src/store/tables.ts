import type { Generated } from 'kysely';

/**
 * The tables as the latest migration leaves them. Times are UTC milliseconds: a whole number compares and sorts alike
 * in both databases. What only we read back is JSON in a text column.
 */
export interface Tables {
  readonly conversations: ConversationRow;
  readonly events: EventRow;
  readonly answers: AnswerRow;
  readonly unanswered: UnansweredRow;
  readonly outcomes: OutcomeRow;
  readonly tickets: TicketRow;
  readonly outbox: OutboxRow;
  readonly documents: DocumentRow;
  readonly audit: AuditRow;
  readonly sessions: SessionRow;
  readonly revisions: RevisionRow;
  readonly probe: ProbeRow;
}

export type Json = string;
export type Milliseconds = number;

interface ConversationRow {
  readonly key: string;
  readonly person: string;
  readonly memory: Json;
  readonly version: number;
  readonly changed_at: Milliseconds;
}

interface EventRow {
  readonly id: string;
  readonly at: Milliseconds;
}

interface AnswerRow {
  readonly answer_id: string;
  readonly decision: string;
  readonly article: string | null;
  readonly articles: Json;
  readonly audience: string;
  readonly platform: string;
  readonly place: string;
  readonly person_hash: string;
  readonly milliseconds: number;
  readonly at: Milliseconds;
}

interface UnansweredRow {
  readonly answer_id: string;
  readonly reason: string;
  readonly person_hash: string;
  readonly text: string;
  readonly candidates: Json;
  readonly audience: string;
  readonly platform: string;
  readonly at: Milliseconds;
}

interface OutcomeRow {
  readonly answer_id: string;
  readonly article: string;
  readonly person_hash: string;
  readonly outcome: string;
  readonly comment: string | null;
  readonly at: Milliseconds;
}

export interface TicketRow {
  readonly id: string;
  readonly version: number;
  readonly state: string;
  /** `platform:person` */
  readonly asker: string;
  readonly assignee: string | null;
  readonly opened_at: Milliseconds;
  readonly changed_at: Milliseconds;
  readonly body: Json;
}

export type NoticeState = 'waiting' | 'delivered' | 'dead';

export interface OutboxRow {
  /** The order of writing. */
  readonly seq: Generated<number>;
  readonly id: string;
  readonly stream: string;
  /** The ticket of the turn that wrote it, and the person it goes to: so that it can be deleted with them. */
  readonly ticket: string | null;
  readonly person: string | null;
  readonly state: NoticeState;
  /** When it may be taken: a lease and a retry both put it off. */
  readonly due_at: Milliseconds;
  readonly attempts: number;
  /** Given anew with each claim; nothing while nobody holds it. */
  readonly lease: string | null;
  /** The notice; nothing once it is delivered. */
  readonly body: Json | null;
  readonly reference: string | null;
  readonly last_error: string | null;
  readonly written_at: Milliseconds;
}

interface DocumentRow {
  readonly kind: string;
  readonly key: string;
  readonly value: string;
}

interface AuditRow {
  readonly seq: Generated<number>;
  readonly at: Milliseconds;
  readonly who: string;
  readonly action: string;
  readonly target: string;
  readonly detail: string | null;
}

export interface SessionRow {
  readonly key: string;
  readonly sign_in: string;
  readonly subject: string;
  readonly name: string;
  /** Separated by blanks. */
  readonly roles: string;
  readonly csrf: string;
  readonly signed_in_at: Milliseconds;
  readonly keyed_at: Milliseconds;
  readonly seen_at: Milliseconds;
  readonly expires_at: Milliseconds;
  /** The key that took the place of this one, which runs out soon. */
  readonly replaced_by: string | null;
}

export interface RevisionRow {
  readonly id: string;
  /** Relative to the overlay folder. */
  readonly file: string;
  /** The whole text; nothing where there was no file. */
  readonly before: string | null;
  readonly after: string | null;
  readonly who: string;
  readonly what: string;
  readonly at: Milliseconds;
}

/** Written and deleted again, to learn whether something can be written. */
interface ProbeRow {
  readonly id: string;
  readonly filler: string;
}
