/** `told`: one too many, and the person is told to wait; `quiet`: they know, or did not call the bot. */
export type Pace = 'fine' | 'told' | 'quiet';

const MINUTE_MS = 60_000;
const MOST_PEOPLE = 10_000;

interface Minute {
  readonly began: number;
  readonly count: number;
  readonly wasTold: boolean;
}

/**
 * Counts what each person sends in a minute, in this process; those not heard of for longest are forgotten first.
 * Nobody is told to wait for what they did not say to the bot.
 */
export function createRateLimit(
  perMinute: number,
): (person: string, at: number, isCalled: boolean) => Pace {
  const minutes = new Map<string, Minute>();
  return (person, at, isCalled) => {
    const { began, count, wasTold } = minuteOf(minutes.get(person), at);
    const pace = paceOf(count + 1 > perMinute, isCalled && !wasTold);
    minutes.delete(person);
    minutes.set(person, { began, count: count + 1, wasTold: wasTold || pace === 'told' });
    const [oldest] = minutes.keys();
    if (minutes.size > MOST_PEOPLE && oldest !== undefined) minutes.delete(oldest);
    return pace;
  };
}

const minuteOf = (known: Minute | undefined, at: number): Minute =>
  known && at - known.began < MINUTE_MS ? known : { began: at, count: 0, wasTold: false };

function paceOf(isTooFast: boolean, mayTell: boolean): Pace {
  if (!isTooFast) return 'fine';
  return mayTell ? 'told' : 'quiet';
}
