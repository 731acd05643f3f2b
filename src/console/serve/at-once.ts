import { ConsoleError } from '../console-rooms';

/** How many calls of one sign-in may be under way; a page makes three or four at once. */
export const MOST_AT_ONCE = 12;

/** Does work unless too much of the same person is under way. */
export type AtOnce = <Result>(person: string, work: () => Promise<Result>) => Promise<Result>;

/** Keeps one sign-in from taking the server from all others. */
export function createAtOnce(): AtOnce {
  const counts = new Map<string, number>();
  return async (person, work) => {
    const count = counts.get(person) ?? 0;
    if (count >= MOST_AT_ONCE) throw new ConsoleError(429, TOO_MANY);
    counts.set(person, count + 1);
    try {
      return await work();
    } finally {
      const left = (counts.get(person) ?? 1) - 1;
      if (left === 0) counts.delete(person);
      else counts.set(person, left);
    }
  };
}

const TOO_MANY =
  'You have asked for too much at the same time. Wait until some of it is there, then try again.';
