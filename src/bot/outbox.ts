import { setMaxListeners } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { errorFacts } from '../logger';
import { createDelivering, type DeliveringOptions } from './delivering';
import { createPoller } from './poller';

export interface OutboxOptions extends DeliveringOptions {
  readonly pollMs?: number;
  /** How long a stop waits for deliveries in hand; what is not through by then is given back. */
  readonly stopMs?: number;
}

export interface Outbox {
  start(): void;
  /** Something was put in: do not wait for the next look. */
  wake(): void;
  /** Finishes what is being delivered, and gives back what takes too long. */
  stop(): Promise<void>;
}

const POLL_MS = 1000;
const STOP_MS = 5000;
const MOST_AT_ONCE = 20;

/** Delivers what was stored to be told: at least once, and in order within a stream. */
export function createOutbox(options: OutboxOptions): Outbox {
  const { logger, pollMs = POLL_MS, stopMs = STOP_MS } = options;
  const stopping = new AbortController();
  setMaxListeners(MOST_AT_ONCE, stopping.signal);
  const delivering = createDelivering(options, stopping.signal);
  const inHand = new Set<Promise<void>>();

  const take = async (): Promise<void> => {
    const free = MOST_AT_ONCE - inHand.size;
    if (free === 0) return;
    for (const deliver of await delivering.claim(free)) {
      // Its end makes room, and lets the next of its stream go.
      const delivery = deliver().finally(() => {
        inHand.delete(delivery);
        poller.wake();
      });
      inHand.add(delivery);
    }
  };
  const poller = createPoller(take, pollMs, (error) =>
    logger.error(errorFacts(error), 'the outbox could not be read'),
  );
  return {
    start: () => poller.start(),
    wake: () => poller.wake(),
    stop: async () => {
      await poller.stop();
      const ended = Promise.all(inHand);
      await within(stopMs, ended);
      stopping.abort();
      await ended;
    },
  };
}

/** Waits for the work, but no longer than this. */
async function within(milliseconds: number, work: Promise<unknown>): Promise<void> {
  const patience = new AbortController();
  void work.finally(() => patience.abort());
  await sleep(milliseconds, undefined, { signal: patience.signal }).catch(() => undefined);
}
