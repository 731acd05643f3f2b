import type { Audience } from './article';
import type { Fields } from './understand/understanding';

/** The answer a person last saw. */
export interface Shown {
  readonly answerId: string;
  readonly article: string;
  readonly audience: Audience;
  /** The step that is shown, the first being 0; absent where the answer stands whole. */
  readonly step?: number;
}

/** What is remembered of one person's conversation; plain JSON, never a secret, never a name. */
export interface Memory {
  /** Whether the person has been told what this is. */
  readonly met: boolean;
  /** The audience the person chose by a press. */
  readonly audience?: Audience | undefined;
  /** The question that is being worked on, redacted. */
  readonly question?: string | undefined;
  readonly shown?: Shown | undefined;
  /** Articles shown for this question, in order. */
  readonly tried: readonly string[];
  /** Articles that came next for this question and were not shown yet, best first. */
  readonly waiting: readonly string[];
  /** Articles that were offered for this question and not wanted. */
  readonly rejected: readonly string[];
  /** The articles that branches led through, the first one first, without the one shown. */
  readonly trail: readonly string[];
  /** How often in a row the person was asked to choose or to say it again. */
  readonly rounds: number;
  /** How many answers in a row did not help. */
  readonly failures: number;
  /** What support needs and was written by the way; account names are not kept here. */
  readonly fields: Omit<Fields, 'upn'>;
}

export const NOTHING_REMEMBERED: Memory = {
  met: false,
  tried: [],
  waiting: [],
  rejected: [],
  trail: [],
  rounds: 0,
  failures: 0,
  fields: {},
};

/** Longest lists and texts that are remembered: the latest stay. */
const MOST_ARTICLES = 12;
const MOST_CHARACTERS = 1500;

/** Cuts what has grown too long, so that a memory stays small however long a conversation goes on. */
export function trimMemory(memory: Memory): Memory {
  const { question, tried, waiting, trail, rejected } = memory;
  return {
    ...memory,
    ...(question === undefined ? {} : { question: question.slice(0, MOST_CHARACTERS) }),
    tried: [...new Set(tried)].slice(-MOST_ARTICLES),
    waiting: waiting.slice(0, MOST_ARTICLES),
    rejected: rejected.slice(-MOST_ARTICLES),
    trail: trail.slice(-MOST_ARTICLES),
  };
}

/** Whether an article was shown or refused for this question already. */
export const isUsedUp = ({ tried, rejected }: Memory, id: string): boolean =>
  tried.includes(id) || rejected.includes(id);

/** The same person, with nothing left of the question. */
export function forgetQuestion({ met, audience }: Memory): Memory {
  return { ...NOTHING_REMEMBERED, met, ...(audience ? { audience } : {}) };
}

/** What was written for support, old and new; the account name is left to the ticket a person sends. */
export function withFields(
  known: Memory['fields'],
  { correlationId, requestId, sessionId, timestamp }: Fields,
): Memory['fields'] {
  return {
    ...known,
    ...(correlationId === undefined ? {} : { correlationId }),
    ...(requestId === undefined ? {} : { requestId }),
    ...(sessionId === undefined ? {} : { sessionId }),
    ...(timestamp === undefined ? {} : { timestamp }),
  };
}
