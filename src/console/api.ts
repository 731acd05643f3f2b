import type { Audience } from '../core/article';
import type { Report } from '../core/report';
import type { DecisionKind } from '../core/reply';
import type { Cause, Ticket } from '../core/ticket/ticket';
import type { Candidate } from '../core/understand/understanding';

/** What somebody may do in the console; `admin` may do everything, each of the others what `viewer` may and more. */
export const CONSOLE_ROLES = ['viewer', 'editor', 'expert', 'admin'] as const;
export type ConsoleRole = (typeof CONSOLE_ROLES)[number];

/** GET /console/api/me */
export interface Me {
  readonly name: string;
  readonly roles: readonly ConsoleRole[];
  /** Sent back as the header `x-csrf-token` with everything that is posted. */
  readonly csrf: string;
}

/** How often something happened. */
export interface Count {
  readonly name: string;
  readonly count: number;
}

export interface Totals {
  readonly questions: number;
  readonly answered: number;
  readonly offered: number;
  readonly declined: number;
  readonly warned: number;
  readonly handedOff: number;
  readonly solved: number;
  readonly unsolved: number;
  readonly helpful: number;
  readonly unhelpful: number;
}

/** GET /console/api/overview?from=2026-11-01&to=2026-11-22 (days in UTC, both included; 30 days unless told) */
export interface Overview {
  readonly from: string;
  readonly to: string;
  readonly totals: Totals;
  /** A row for every day of the range, earliest first. */
  readonly byDay: readonly (Totals & { readonly day: string })[];
  readonly byPlatform: readonly Count[];
  readonly byAudience: readonly Count[];
  readonly byDecision: readonly { readonly name: DecisionKind; readonly count: number }[];
  /** Answered most first; at most 50. */
  readonly byArticle: readonly {
    readonly id: string;
    readonly title: string;
    readonly answered: number;
    readonly solved: number;
    readonly unsolved: number;
  }[];
  /** Milliseconds of processor and store per message; undefined without any. */
  readonly answerTime?: { readonly p50: number; readonly p95: number; readonly p99: number };
}
// GET /console/api/overview.csv?from&to: byDay as CSV, with a header line.

export type UnansweredReason = 'declined' | 'none-of-these' | 'not-helpful';

/** Near-duplicates of one question. GET /console/api/unanswered?from&to → UnansweredGroup[], asked most first */
export interface UnansweredGroup {
  /** Stable while its first question is kept. */
  readonly id: string;
  /** The wording that is most like the others. Redacted, as all of these. */
  readonly text: string;
  readonly count: number;
  readonly people: number;
  readonly reasons: readonly UnansweredReason[];
  readonly audiences: readonly Audience[];
  readonly platforms: readonly string[];
  /** ISO 8601, UTC. */
  readonly lastAt: string;
  /** Other wordings, at most 10. */
  readonly others: readonly string[];
  /** As the knowledge ranks the wording now, with their titles. */
  readonly candidates: readonly (Candidate & { readonly title: string })[];
}

/** A change of the overlay knowledge. POST /console/api/preview and POST /console/api/save take one, and tell a job. */
export type Change =
  | { readonly kind: 'add-phrase'; readonly article: string; readonly phrase: string }
  | { readonly kind: 'not-ours'; readonly subject: string; readonly phrase: string }
  /** `markdown` is the whole file. `basedOn` is the `version` that was read; undefined for a new article. */
  | {
      readonly kind: 'article';
      readonly id: string;
      readonly markdown: string;
      readonly basedOn?: string;
    }
  | { readonly kind: 'revert'; readonly revision: string };

export interface KnowledgeProblem {
  readonly file: string;
  readonly line: number;
  readonly severity: 'error' | 'warning';
  readonly reason: string;
  readonly hint: string;
}

/** One evaluation question that a change answers differently. */
export interface ChangedAnswer {
  readonly text: string;
  readonly expect: readonly string[];
  readonly before: string;
  readonly after: string;
  readonly verdict: 'better' | 'worse' | 'different';
}

/** What a change would do, or has done. */
export interface ChangeResult {
  /** With any error nothing is saved. */
  readonly problems: readonly KnowledgeProblem[];
  readonly questions: number;
  readonly changed: readonly ChangedAnswer[];
  /** How the phrase that is added would itself be answered; absent with any error, and where none is added. */
  readonly asked?: { readonly text: string; readonly before: string; readonly after: string };
  /** Only of a saved one: the new revision. */
  readonly revision?: string;
}

/** Something that takes a while. GET /console/api/job?id=… (of one's own only) */
export interface Job<Result = unknown> {
  readonly id: string;
  readonly state: 'running' | 'done' | 'failed';
  /** Plain words: "Training the matcher", "Asking question 120 of 685". */
  readonly step: string;
  /** 0..1 */
  readonly progress: number;
  readonly result?: Result;
  /** What happened and what to do, of a failed one. */
  readonly error?: string;
}

/** GET /console/api/articles?q&product&audience&problem=stale|warning|overlay → ArticleRow[] */
export interface ArticleRow {
  readonly id: string;
  readonly title: string;
  readonly kind: string;
  readonly products: readonly string[];
  readonly audiences: readonly Audience[];
  /** ISO 8601 day of the last review. */
  readonly reviewed: string;
  readonly isStale: boolean;
  /** Changed in, or only in, the overlay folder. */
  readonly isOverlay: boolean;
  readonly problems: readonly KnowledgeProblem[];
}

/** GET /console/api/article?id=… */
export interface ArticleSource extends ArticleRow {
  readonly file: string;
  readonly markdown: string;
  /** Of the text, for `basedOn`. */
  readonly version: string;
  readonly history: readonly Revision[];
}

/** A change that was saved, latest first. */
export interface Revision {
  readonly id: string;
  readonly at: string;
  readonly who: string;
  readonly what: string;
  /** Unified diff of the overlay file. */
  readonly diff: string;
}

/** POST /console/api/check { id, markdown } → problems and previews; nothing is kept. */
export interface Checked {
  readonly problems: readonly KnowledgeProblem[];
  /** Absent with an error. For each audience that the article has. */
  readonly previews?: Readonly<Partial<Record<Audience, Preview>>>;
}

/** One reply as each platform gets it: an Adaptive Card, Block Kit messages, and plain text. */
export interface Preview {
  readonly card: unknown;
  readonly slack: unknown;
  readonly text: string;
}

/** POST /console/api/try { text, audience? } */
export interface Tried {
  readonly report: Report;
  /** Why, a sentence a line. */
  readonly why: readonly string[];
  readonly titles: Readonly<Record<string, string>>;
  readonly preview: Preview;
}

/** POST /console/api/evaluate { jsonl } (or { set: 'shipped' }) tells a job with this result. */
export interface EvaluationResult {
  readonly kinds: readonly {
    readonly kind: string;
    readonly n: number;
    readonly right: number;
    readonly offered: number;
    readonly wrong: number;
    readonly missed: number;
    readonly declined: number;
  }[];
  readonly failures: readonly {
    readonly text: string;
    readonly expect: readonly string[];
    readonly outcome: string;
    readonly candidates: readonly Candidate[];
  }[];
}

/** GET /console/api/tickets?which=open|mine|all → Ticket[]; GET /console/api/ticket?id → Ticket (packet, entries) */
export type TicketRow = Ticket;

/** POST /console/api/ticket { id, action } ; refused with 409 where the ticket has changed meanwhile */
export type ConsoleTicketAction =
  | { readonly kind: 'assign' }
  | { readonly kind: 'reply'; readonly text: string }
  | { readonly kind: 'ask'; readonly field: string; readonly text?: string }
  | { readonly kind: 'resolve'; readonly cause: Cause; readonly text?: string }
  | { readonly kind: 'reopen' };

/** GET /console/api/health */
export interface Health {
  readonly startedAt: string;
  readonly version: string;
  readonly platforms: readonly {
    readonly name: string;
    readonly isOn: boolean;
    readonly says: string;
  }[];
  readonly store: { readonly kind: string; readonly isWell: boolean; readonly says: string };
  readonly outbox: { readonly waiting: number; readonly dead: number; readonly oldest?: string };
  readonly deadNotices: readonly {
    readonly id: string;
    readonly attempts: number;
    readonly lastError: string;
    readonly writtenAt: string;
  }[];
  readonly knowledge: {
    readonly articles: number;
    readonly overlay: number;
    readonly stale: number;
    readonly warnings: number;
    readonly loadedAt: string;
  };
  /** The latest first, at most 50; no words of people. */
  readonly errors: readonly { readonly at: string; readonly message: string }[];
  /** Only for admins: who changed what; the latest 100. */
  readonly audit?: readonly {
    readonly at: string;
    readonly who: string;
    readonly action: string;
    readonly target: string;
    readonly detail?: string;
  }[];
}
// POST /console/api/redeliver { id? } (admin) → { redelivered: number }
// Every error answer is { error: "what happened, why, what to do" } with 400, 401, 403, 404, 409, 413 or 503.
