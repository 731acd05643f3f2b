import { z } from 'zod';
import { AUDIENCES } from '../../core/article';
import { CAUSES } from '../../core/ticket/ticket';
import { withoutUndefined } from '../../without-undefined';
import type { Range } from '../console-rooms';
import { spanOf } from '../figures/days';

export const MOST_ARTICLE_CHARACTERS = 100_000;
export const MOST_EVALUATION_CHARACTERS = 2_000_000;
const MOST_QUESTION_CHARACTERS = 16_000;
const MOST_TICKET_CHARACTERS = 4000;
const USUAL_DAYS = 30;
const DAY_MS = 24 * 60 * 60 * 1000;

const id = z.string().min(1).max(200);
const markdown = z.string().max(MOST_ARTICLE_CHARACTERS);
const phrase = z.string().trim().min(1).max(500);
const ticketText = z.string().trim().min(1).max(MOST_TICKET_CHARACTERS);

export const nothing = z.strictObject({});
export const byId = z.strictObject({ id });

export const range = z.strictObject({ from: z.iso.date().optional(), to: z.iso.date().optional() });

/**
 * Days in UTC, both included; the last thirty unless told.
 * @throws ConsoleError where they are no range, or one that is too long
 */
export function rangeOf({ from, to }: z.output<typeof range>, now: Date): Range {
  const last = to ?? dayOf(now.getTime());
  const first = from ?? dayOf(Date.parse(last) - (USUAL_DAYS - 1) * DAY_MS);
  const chosen = { from: first, to: last };
  spanOf(chosen);
  return chosen;
}

const dayOf = (milliseconds: number): string => new Date(milliseconds).toISOString().slice(0, 10);

export const articleFilter = z
  .strictObject({
    q: z.string().max(500).optional(),
    product: z.string().max(100).optional(),
    audience: z.enum(AUDIENCES).optional(),
    problem: z.enum(['stale', 'warning', 'overlay']).optional(),
  })
  .transform(withoutUndefined);

export const draft = z.strictObject({ id, markdown });

export const change = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('add-phrase'), article: id, phrase }),
  z.strictObject({ kind: z.literal('not-ours'), subject: id, phrase }),
  z
    .strictObject({
      kind: z.literal('article'),
      id,
      markdown,
      basedOn: z.string().max(200).optional(),
    })
    .transform(withoutUndefined),
  z.strictObject({ kind: z.literal('revert'), revision: id }),
]);

export const question = z
  .strictObject({
    text: z.string().max(MOST_QUESTION_CHARACTERS),
    audience: z.enum(AUDIENCES).optional(),
  })
  .transform(withoutUndefined);

export const evaluationSet = z.union([
  z.strictObject({ jsonl: z.string().min(1).max(MOST_EVALUATION_CHARACTERS) }),
  z.strictObject({ set: z.literal('shipped') }),
]);

export const whichTickets = z.strictObject({
  which: z.enum(['open', 'mine', 'all']).default('open'),
});

export const ticketChange = z.strictObject({
  id,
  action: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('assign') }),
    z.strictObject({ kind: z.literal('reply'), text: ticketText }),
    z
      .strictObject({
        kind: z.literal('ask'),
        field: z.string().min(1).max(40),
        text: ticketText.optional(),
      })
      .transform(withoutUndefined),
    z
      .strictObject({
        kind: z.literal('resolve'),
        cause: z.enum(CAUSES),
        text: ticketText.optional(),
      })
      .transform(withoutUndefined),
    z.strictObject({ kind: z.literal('reopen') }),
  ]),
});

export const notice = z.strictObject({ id: id.optional() });
