import type { Audience, CollectField, Urgency } from '../article';

/** Where a ticket stands. `waiting`: people asked the asker for something. */
export const TICKET_STATES = ['open', 'assigned', 'waiting', 'resolved', 'withdrawn'] as const;
export type TicketState = (typeof TICKET_STATES)[number];

/** Why a question reached people, as an expert judges it when resolving. */
export const CAUSES = [
  'answered-in-knowledge',
  'knowledge-missing',
  'knowledge-wrong',
  'outage',
  'not-mfa',
] as const;
export type Cause = (typeof CAUSES)[number];

/** Somebody as their platform knows them; never as they call themselves. */
export interface Party {
  readonly platform: string;
  /** The platform's own id, as messages carry it. */
  readonly person: string;
  /** The display name the platform gives, where it gives one. */
  readonly name?: string;
}

/** The one who asked, and the conversation they are told in. */
export interface Asker extends Party {
  readonly conversation: string;
  readonly place: 'private' | 'shared';
  /** BCP 47 language tag. */
  readonly locale?: string;
}

/** What support needs: each field as the asker wrote it, without secrets. */
export type Packet = Readonly<Partial<Record<CollectField, string>>>;

export const ENTRY_KINDS = [
  'opened',
  'assigned',
  'replied',
  'asked',
  'added',
  'resolved',
  'reopened',
  'withdrawn',
] as const;
export type EntryKind = (typeof ENTRY_KINDS)[number];

/** One thing that happened to a ticket. */
export interface Entry {
  readonly kind: EntryKind;
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly by: Party;
  /** What was said with it, without secrets. */
  readonly text?: string;
}

/** A question handed to people. */
export interface Ticket {
  /** Short enough to be read out on the phone, e.g. `MFA-7K3F9Q`. */
  readonly id: string;
  readonly state: TicketState;
  readonly urgency: Urgency;
  readonly audience: Audience;
  /** The question without secrets, as the asker sent it. */
  readonly question: string;
  /** The article that was shown and did not help, and the answer that showed it. */
  readonly article?: string;
  readonly answerId?: string;
  /** Titles of what was tried before, in order. */
  readonly tried: readonly string[];
  readonly packet: Packet;
  /** Asked for and not given. */
  readonly missing: readonly CollectField[];
  readonly asker: Asker;
  readonly assignee?: Party;
  readonly cause?: Cause;
  readonly entries: readonly Entry[];
  /** ISO 8601, UTC. */
  readonly openedAt: string;
  readonly changedAt: string;
}

/** Whether people still have something to do. */
export const isOpen = ({ state }: Pick<Ticket, 'state'>): boolean =>
  state !== 'resolved' && state !== 'withdrawn';
