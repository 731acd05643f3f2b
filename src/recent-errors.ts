/** One thing that went wrong; a message of ours, with nobody's words in it. */
export interface RecentError {
  readonly at: Date;
  readonly message: string;
}

export interface RecentErrors {
  add(message: string): void;
  /** The latest first. */
  list(): readonly RecentError[];
}

const MOST_ERRORS = 50;

/** Remembers the latest errors of this process. */
export function createRecentErrors(now: () => Date = () => new Date()): RecentErrors {
  const errors: RecentError[] = [];
  return {
    add: (message) => {
      errors.push({ at: now(), message });
      if (errors.length > MOST_ERRORS) errors.shift();
    },
    list: () => errors.toReversed(),
  };
}
