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
  /** `private`: only this person reads the reply. `shared`: others may read it too. */
  readonly place: 'private' | 'shared';
  /** BCP 47 language tag of the person's client, where the platform tells. */
  readonly locale?: string;
  /** Known from the organisation's role lists or from a switch the person set. */
  readonly audience?: Audience;
}

export interface Said extends Origin {
  readonly kind: 'said';
  readonly text: string;
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

/** The person meets the bot: installed it, opened its home or its chat for the first time. */
export interface Arrived extends Origin {
  readonly kind: 'arrived';
}

/** What a person said, chose or rated, free of any platform. */
export type Message = Said | Chose | Rated | Arrived;
