import { setImmediate as nextRound } from 'node:timers/promises';
import type { SaveResult, Turn } from './store';

/** How turns reach the disk: several at once, and one by one where one of the several failed or is in conflict. */
export interface TurnWriters {
  together(turns: readonly Turn[]): Promise<readonly SaveResult[]>;
  alone(turn: Turn): Promise<SaveResult>;
  /** Whether a failure is the database's, so that trying each turn alone would only fail again. */
  isHopeless(error: unknown): boolean;
}

export interface TurnQueue {
  save(turn: Turn): Promise<SaveResult>;
}

interface Waiting {
  readonly turn: Turn;
  readonly resolve: (result: SaveResult) => void;
  readonly reject: (error: unknown) => void;
}

/** The most turns in one transaction: little else is done while its statements run. */
const MOST_TOGETHER = 32;

/** Saves the turns that wait at the same moment together; each is acknowledged after the commit that holds it. */
export function createTurnQueue(writers: TurnWriters): TurnQueue {
  const waiting: Waiting[] = [];
  let isRunning = false;
  const run = async () => {
    isRunning = true;
    while (waiting.length > 0) {
      await nextRound();
      await settle(waiting.splice(0, MOST_TOGETHER), writers);
    }
    isRunning = false;
  };
  return {
    save: (turn) =>
      new Promise((resolve, reject) => {
        waiting.push({ turn, resolve, reject });
        if (!isRunning) void run();
      }),
  };
}

async function settle(some: readonly Waiting[], writers: TurnWriters): Promise<void> {
  if (some.length === 1) return settleAlone(some, writers);
  try {
    const results = await writers.together(some.map(({ turn }) => turn));
    some.forEach(({ resolve }, index) => resolve(results[index] ?? 'conflict'));
  } catch (error) {
    if (!writers.isHopeless(error)) return settleAlone(some, writers);
    for (const { reject } of some) reject(error);
  }
}

async function settleAlone(some: readonly Waiting[], writers: TurnWriters): Promise<void> {
  for (const { turn, resolve, reject } of some) await writers.alone(turn).then(resolve, reject);
}
