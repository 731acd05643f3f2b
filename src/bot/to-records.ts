import type { Turn } from '../core/converse/talk';
import type { Effect } from '../core/effect';
import type { Message } from '../core/message';
import { phrasesFor } from '../core/phrases/catalogue';
import type { Setting } from '../core/setting';
import type { Notice } from '../core/ticket/notice';
import type { Ticket } from '../core/ticket/ticket';
import { type Routes, writeNotices } from '../core/ticket/write-notices';
import type { AnswerRecord, OutcomeRecord, TicketChange, UnansweredRecord } from '../store/store';

interface Source {
  readonly message: Message;
  readonly turn: Turn;
  readonly personHash: string;
  readonly milliseconds: number;
}

/** An answer given, for figures; undefined for what was no answer to a question. */
export function toAnswerRecord(source: Source): AnswerRecord | undefined {
  const { message, turn, personHash, milliseconds } = source;
  const { decision, answerId } = turn.reply;
  const isQuestion = message.kind === 'said' || turn.answered !== undefined;
  if (!isQuestion || decision === 'command') return undefined;
  return {
    answerId,
    decision,
    ...(turn.answered === undefined ? {} : { article: turn.answered }),
    articles: turn.articles,
    audience: turn.audience,
    platform: message.platform,
    place: message.place,
    personHash,
    milliseconds,
  };
}

export function toUnansweredRecord({
  message,
  turn,
  personHash,
}: Source): UnansweredRecord | undefined {
  const effect = find(turn, 'unanswered');
  if (!effect) return undefined;
  const { reason, text, candidates } = effect;
  const { audience, reply } = turn;
  const { platform } = message;
  return { answerId: reply.answerId, reason, text, candidates, audience, platform, personHash };
}

export function toOutcomeRecord({ turn, personHash }: Source): OutcomeRecord | undefined {
  const effect = find(turn, 'outcome');
  if (!effect) return undefined;
  const { kind: _, ...outcome } = effect;
  return { ...outcome, personHash };
}

/** The ticket a turn opened or changed, with the version that was read. */
export function toTicketChange(
  { turn }: Pick<Source, 'turn'>,
  version: number,
): TicketChange | undefined {
  const opened = find(turn, 'open-ticket');
  if (opened) return { ticket: opened.ticket, expectedVersion: 0 };
  const changed = find(turn, 'change-ticket');
  return changed && { ticket: changed.ticket, expectedVersion: version };
}

/** What people must be told about a ticket. */
export function toNotices(ticket: Ticket, setting: Setting, routes: Routes): readonly Notice[] {
  const { articles } = setting;
  return writeNotices(ticket, routes, {
    experts: { phrases: phrasesFor(undefined), articles },
    asker: { phrases: phrasesFor(ticket.asker.locale), articles },
  });
}

function find<K extends Effect['kind']>(
  { effects }: Turn,
  kind: K,
): Extract<Effect, { kind: K }> | undefined {
  return effects.find((effect): effect is Extract<Effect, { kind: K }> => effect.kind === kind);
}
