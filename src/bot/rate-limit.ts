/** `told`: the first one too many, who is told to wait; `quiet`: those after it. */
export type Pace = 'fine' | 'told' | 'quiet';

const MINUTE_MS = 60_000;
const MOST_PEOPLE = 10_000;

interface Minute {
  readonly began: number;
  readonly count: number;
}

/** Counts what each person sends in a minute, in this process; those not heard of for longest are forgotten first. */
export function createRateLimit(perMinute: number): (person: string, at: number) => Pace {
  const minutes = new Map<string, Minute>();
  return (person, at) => {
    const known = minutes.get(person);
    const isOver = !known || at - known.began >= MINUTE_MS;
    const minute = isOver ? { began: at, count: 1 } : { ...known, count: known.count + 1 };
    minutes.delete(person);
    minutes.set(person, minute);
    const [oldest] = minutes.keys();
    if (minutes.size > MOST_PEOPLE && oldest !== undefined) minutes.delete(oldest);
    if (minute.count <= perMinute) return 'fine';
    return minute.count === perMinute + 1 ? 'told' : 'quiet';
  };
}
