import type { Audience } from '../article';
import type { ComposeContext } from '../compose/compose-context';
import type { Effect } from '../effect';
import { type Memory, trimMemory } from '../memory';
import type { Message } from '../message';
import { phrasesFor } from '../phrases/catalogue';
import { paragraph } from '../prose';
import type { DecisionKind, Reply, ReplyPart } from '../reply';
import type { Setting } from '../setting';
import type { Ticket } from '../ticket/ticket';
import type { Understanding } from '../understand/understanding';

/** Ids and the time, which the core does not make itself. */
export interface Fresh {
  /** The reply, its feedback and its ticket carry it. */
  readonly answerId: string;
  /** The id of a ticket, should one be opened. */
  readonly ticketId: string;
  /** ISO 8601, UTC. */
  readonly at: string;
}

/** What is known when a message comes in, besides the knowledge. */
export interface Known {
  readonly memory: Memory;
  /** The asker's own tickets, the most recently changed first. */
  readonly tickets: readonly Ticket[];
  /** For an expert who opened the home page: the tickets to work on, the most recently changed first. */
  readonly openTickets?: readonly Ticket[];
  /** The ticket a press or a form is about, where it exists. */
  readonly ticket?: Ticket;
  /** Nothing is known because what is kept could not be read, not because there is nothing. */
  readonly isUnread?: true;
}

/** Everything one message is answered from. */
export interface Talk extends Known {
  readonly message: Message;
  readonly setting: Setting;
  readonly fresh: Fresh;
}

/** A reply, with what led to it and what follows from it. */
export interface Turn {
  readonly reply: Reply;
  /** What is remembered from now on; null forgets the conversation. */
  readonly memory: Memory | null;
  readonly effects: readonly Effect[];
  /** The articles shown or offered, best first. */
  readonly articles: readonly string[];
  /** The one article that is the answer, where there is one. */
  readonly answered?: string;
  readonly audience: Audience;
  /** Whether it was taken for an attack that may be under way. */
  readonly security: boolean;
  /** Absent where nothing was said: a choice, a rating or a form. */
  readonly understanding?: Understanding;
}

/** The audience to write for: told by a press or a role, else as inferred, else that of the last answer. */
export function contextOf(talk: Talk, inferred?: Audience): ComposeContext {
  const { message, memory, setting, fresh } = talk;
  const mayReadAdmin = isReaderOfAdmin(talk);
  const audience = knownAudience(talk) ?? inferred ?? memory.shown?.audience ?? 'user';
  return {
    articles: setting.articles,
    contact: setting.contact(message.locale),
    handsOff: setting.handsOff,
    answerId: fresh.answerId,
    audience: mayReadAdmin ? audience : 'user',
    mayReadAdmin,
    canGoBack: memory.trail.length > 0,
    phrases: phrasesFor(message.locale),
    ...(message.locale ? { locale: message.locale } : {}),
  };
}

const isReaderOfAdmin = ({ message, setting }: Pick<Talk, 'message' | 'setting'>): boolean =>
  !setting.restrictsAdminAnswers || message.audience === 'admin';

/** The audience the person chose or has by role; a choice that the role does not allow counts for nothing. */
export const knownAudience = (talk: Talk): Audience | undefined =>
  (isReaderOfAdmin(talk) ? talk.memory.audience : undefined) ?? talk.message.audience;

/** Reads what the person of a talk wrote, in the light of what is known of them. */
export function understand(text: string, talk: Talk): Understanding {
  const { locale } = talk.message;
  return talk.setting.understand(text, { audience: knownAudience(talk), locale });
}

/** Tells which articles are about attacks. */
export const isSecurityIn =
  ({ setting }: Pick<Talk, 'setting'>) =>
  (id: string): boolean =>
    setting.articles.get(id)?.urgency === 'security';

/** A turn that shows these parts; what is not named stays as it was. */
export function turn(
  talk: Talk,
  decision: DecisionKind,
  parts: readonly ReplyPart[],
  own: Partial<Omit<Turn, 'reply' | 'memory'>> & { readonly memory?: Partial<Memory> | null } = {},
): Turn {
  const { memory, ...others } = own;
  const { answerId } = talk.fresh;
  return {
    effects: [],
    articles: [],
    audience: contextOf(talk).audience,
    security: false,
    ...others,
    reply: { decision, answerId, parts },
    memory: memory === null ? null : trimMemory({ ...talk.memory, met: true, ...memory }),
  };
}

export function say(talk: Talk, words: string, own: Parameters<typeof turn>[3] = {}): Turn {
  return turn(talk, 'command', [prose(words)], own);
}

export const prose = (...paragraphs: readonly string[]): ReplyPart => ({
  kind: 'prose',
  body: paragraphs.map((words) => paragraph(words)),
});

/** Nothing is sent, and nothing is learnt. */
export function silence(talk: Talk): Turn {
  return { ...turn(talk, 'command', []), memory: talk.memory };
}
