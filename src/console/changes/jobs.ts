import { randomUUID } from 'node:crypto';
import type { Job } from '../api';
import { ConsoleError, type Who } from '../console-rooms';
import type { Progress } from '../workshop/workshop';

/** How many may wait besides the one that runs; and how many of one person may wait or run. */
const MOST_WAITING = 20;
const MOST_OF_ONE = 2;

/** How long a finished one is told, in milliseconds, and how many of one person. */
const KEPT_MS = 60 * 60_000;
const MOST_KEPT_OF_ONE = 10;

/** Work that takes a while, one at a time; each is told to whom it belongs. */
export interface Jobs {
  /** @throws ConsoleError when too many wait, of the same person or of all */
  start(who: Who, work: (progress: Progress) => Promise<unknown>): { readonly job: string };
  /** @throws ConsoleError for what is unknown, another's or forgotten */
  read(id: string, who: Who): Job;
}

interface Kept {
  readonly owner: string;
  job: Job;
  endedAt?: number;
}

export interface JobsOptions {
  /** A failure that is no ConsoleError; what the owner reads names no cause of it. */
  readonly onFailure: (error: unknown) => void;
  readonly now?: () => number;
}

export function createJobs({ onFailure, now = Date.now }: JobsOptions): Jobs {
  const kept = new Map<string, Kept>();
  let last: Promise<void> = Promise.resolve();
  const forgetOld = (): void => {
    const ended = [...kept].filter(([, { endedAt }]) => endedAt !== undefined).reverse();
    const counts = new Map<string, number>();
    for (const [id, { owner, endedAt = 0 }] of ended) {
      const count = (counts.get(owner) ?? 0) + 1;
      counts.set(owner, count);
      if (count > MOST_KEPT_OF_ONE || now() - endedAt >= KEPT_MS) kept.delete(id);
    }
  };
  const run = async (one: Kept, work: (progress: Progress) => Promise<unknown>) => {
    try {
      const result = await work((step, progress) => {
        one.job = { ...one.job, step, progress };
      });
      one.job = { ...one.job, state: 'done', step: 'Done', progress: 1, result };
    } catch (error) {
      if (!(error instanceof ConsoleError)) onFailure(error);
      one.job = { ...one.job, state: 'failed', error: wordsFor(error) };
    }
    one.endedAt = now();
  };
  return {
    start: ({ subject: owner }, work) => {
      forgetOld();
      const running = [...kept.values()].filter(({ endedAt }) => endedAt === undefined);
      const own = running.filter((one) => one.owner === owner);
      if (own.length >= MOST_OF_ONE) throw new ConsoleError(429, TOO_MANY_OF_YOURS);
      if (running.length > MOST_WAITING) throw new ConsoleError(503, TOO_MANY);
      const id = randomUUID();
      const one: Kept = { owner, job: { id, state: 'running', step: 'Waiting', progress: 0 } };
      kept.set(id, one);
      last = last.then(() => run(one, work));
      return { job: id };
    },
    read: (id, { subject }) => {
      forgetOld();
      const found = kept.get(id);
      if (found?.owner === subject) return found.job;
      throw new ConsoleError(404, 'This work is not known any more. Start it again.');
    },
  };
}

const TOO_MANY_OF_YOURS =
  'Two of your own pieces of work are waiting or running already. Wait until one of them has ended.';

const TOO_MANY = 'Too much is waiting to be done already. Try again in a few minutes.';

const wordsFor = (error: unknown): string =>
  error instanceof ConsoleError
    ? error.message
    : 'The work could not be finished, and nothing was changed. Try again; if it lasts, see the errors under Health.';
