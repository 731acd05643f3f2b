import { z } from 'zod';
import type { Reply } from '../../src/core/reply';
import type { Refresh } from './card';

const VERB = 'show-ticket';

/**
 * A ticket's card is asked for anew by each client that shows it. Without a list of people, Teams does that by itself
 * where up to 60 take part, and elsewhere when somebody chooses "Refresh card"
 * (learn.microsoft.com/microsoftteams/platform/task-modules-and-cards/cards/universal-actions-for-adaptive-cards/user-specific-views).
 */
export function refreshOf(reply: Reply): Refresh | undefined {
  const ticket = ticketOf(reply);
  return ticket === undefined
    ? undefined
    : { action: { type: 'Action.Execute', verb: VERB, data: { ticket } } };
}

/** The ticket whose card this is: its facts, and buttons that are all about it. */
function ticketOf({ parts }: Reply): string | undefined {
  if (!parts.some(({ kind }) => kind === 'facts')) return undefined;
  const ids = parts
    .flatMap((part) => (part.kind === 'buttons' ? part.buttons : []))
    .map(({ choice }) => (choice.kind === 'ticket' ? choice.ticket : undefined));
  const [first] = ids;
  return ids.every((id) => id === first) ? first : undefined;
}

const requestSchema = z.object({
  action: z.object({
    verb: z.literal(VERB),
    data: z.object({ ticket: z.string().regex(/^[A-Za-z0-9-]{1,40}$/) }),
  }),
});

/** The ticket whose card is asked for by the value of an `adaptiveCard/action`, where that is what it asks. */
export const readRefresh = (value: unknown): string | undefined =>
  requestSchema.safeParse(value).data?.action.data.ticket;
