import type { Audience } from '../core/article';
import type {
  ArticleRow,
  ArticleSource,
  Change,
  Checked,
  ConsoleTicketAction,
  Health,
  Job,
  Overview,
  TicketRow,
  Tried,
  UnansweredGroup,
} from './api';

export interface Who {
  readonly subject: string;
  readonly name: string;
}
export class ConsoleError extends Error {
  constructor(
    readonly status: 400 | 404 | 409 | 429 | 503,
    message: string,
  ) {
    super(message);
  }
}
export interface Range {
  readonly from: string;
  readonly to: string;
}
export interface ConsoleRooms {
  overview(range: Range): Promise<Overview>;
  overviewCsv(range: Range): Promise<string>;
  unanswered(range: Range): Promise<readonly UnansweredGroup[]>;
  articles(filter: {
    q?: string;
    product?: string;
    audience?: Audience;
    problem?: 'stale' | 'warning' | 'overlay';
  }): Promise<readonly ArticleRow[]>;
  article(id: string): Promise<ArticleSource>;
  check(draft: { id: string; markdown: string }): Promise<Checked>;
  preview(change: Change, who: Who): Promise<{ job: string }>;
  save(change: Change, who: Who): Promise<{ job: string }>;
  job(id: string, who: Who): Promise<Job>;
  tryOut(question: { text: string; audience?: Audience }): Promise<Tried>;
  evaluate(set: { jsonl: string } | { set: 'shipped' }, who: Who): Promise<{ job: string }>;
  tickets(which: 'open' | 'mine' | 'all', who: Who): Promise<readonly TicketRow[]>;
  ticket(id: string): Promise<TicketRow>;
  changeTicket(id: string, action: ConsoleTicketAction, who: Who): Promise<TicketRow>;
  health(): Promise<Health>; // gate leaves `audit` out for who is no admin
  redeliver(id: string | undefined, who: Who): Promise<{ redelivered: number }>;
}
