import type { Audience } from './article';
import type { Choice } from './choice';

/** What every message says about where it comes from; all of it verified by the platform, none of it typed. */
export interface Origin {
  /** The platform's own id of the event: equal ids are the same message, delivered again. */
  readonly id: string;
  readonly platform: string;
  /** Conversation and thread: what is remembered, is remembered under this. */
  readonly conversation: string;
  readonly person: string;
  /** Who had the reply sent to that person, where somebody else did. */
  readonly passedOnBy?: string;
  /** The display name the platform gives, where it gives one. */
  readonly name?: string;
  /** Ids of the groups the platform says the person is in. */
  readonly groups?: readonly string[];
  /** `private`: only this person reads the reply. `shared`: others may read it too. */
  readonly place: 'private' | 'shared';
  /** BCP 47 language tag of the person's client, where the platform tells. */
  readonly locale?: string;
  /** Known from the organisation's role lists or from a switch the person set. */
  readonly audience?: Audience;
  /** Whether the organisation lists this person among its experts. */
  readonly expert?: boolean;
}

export interface Said extends Origin {
  readonly kind: 'said';
  readonly text: string;
  /** Written into a thread the bot takes part in without calling it: answered only to a person it is talking with. */
  readonly unaddressed?: true;
}

export interface Chose extends Origin {
  readonly kind: 'chose';
  readonly choice: Choice;
}

export interface Rated extends Origin {
  readonly kind: 'rated';
  readonly answerId: string;
  readonly article: string;
  readonly helpful: boolean;
}

/** What stands in a form, by field id, as typed. */
export type Values = Readonly<Record<string, string>>;

/** A form that a reply showed was sent. */
export interface Filled extends Origin {
  readonly kind: 'filled';
  /** Which form: the choice its part carried. */
  readonly choice: Choice;
  readonly values: Values;
}

/** The person meets the bot: installed it, opened its home or its chat for the first time. */
export interface Arrived extends Origin {
  readonly kind: 'arrived';
  /** Opened the page that shows topics and tickets, rather than a conversation. */
  readonly at?: 'home';
}

/** What a person said, chose, rated or filled in, free of any platform. */
export type Message = Said | Chose | Rated | Filled | Arrived;

export const isUnaddressed = (message: Message): boolean =>
  message.kind === 'said' && message.unaddressed === true;
