import type { Ticket } from './ticket/ticket';
import type { TicketAction } from './ticket/change-ticket';
import type { Candidate } from './understand/understanding';

/** What must happen outside after a message; the bot does it in one transaction with what is remembered. */
export type Effect =
  | {
      readonly kind: 'unanswered';
      readonly reason: 'declined' | 'none-of-these' | 'not-helpful';
      /** Redacted. */
      readonly text: string;
      readonly candidates: readonly Candidate[];
    }
  | {
      readonly kind: 'outcome';
      readonly answerId: string;
      readonly article: string;
      readonly outcome: 'solved' | 'unsolved' | 'helpful' | 'unhelpful';
      /** Redacted. */
      readonly comment?: string;
    }
  | { readonly kind: 'open-ticket'; readonly ticket: Ticket }
  | { readonly kind: 'change-ticket'; readonly ticket: Ticket; readonly action: TicketAction }
  | { readonly kind: 'forget-person' };
