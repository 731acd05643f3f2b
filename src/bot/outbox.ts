import { type Deliver, DeliveryError } from '../../adapters/adapter';
import type { Reply } from '../core/reply';
import { errorFacts, type Logger } from '../logger';
import type { ClaimedNotice, Store } from '../store/store';

export interface OutboxOptions {
  readonly store: Store;
  /** By platform. */
  readonly deliverers: ReadonlyMap<string, Deliver>;
  /** Sends a body to the organisation's ITSM system. */
  readonly sendWebhook?: (id: string, body: string) => Promise<void>;
  readonly logger: Logger;
  readonly pollMs?: number;
  readonly now?: () => Date;
}

export interface Outbox {
  start(): void;
  /** Something was put in: do not wait for the next look. */
  wake(): void;
  /** Finishes what is being delivered. */
  stop(): Promise<void>;
}

const POLL_MS = 1000;
/** Longer than any delivery takes, so that a notice is not given to another replica while it is on its way. */
const LEASE_MS = 30_000;
const BATCH = 20;
/** After so many tries, the last a day after the first, a notice is given up. */
const MOST_ATTEMPTS = 20;
const FIRST_RETRY_MS = 1000;
const LONGEST_RETRY_MS = 2 * 60 * 60 * 1000;

/** Delivers what was stored to be told: at least once, and in order within a stream. */
export function createOutbox(options: OutboxOptions): Outbox {
  const { pollMs = POLL_MS } = options;
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> | undefined;
  let again = false;
  let stopped = true;

  const run = async (): Promise<void> => {
    do {
      again = false;
      const count = await deliverBatch(options);
      if (count > 0) again = true;
    } while (again && !stopped);
  };
  const look = (): void => {
    clearTimeout(timer);
    if (stopped) return;
    if (running) {
      again = true;
      return;
    }
    running = run()
      .catch((error: unknown) =>
        options.logger.error(errorFacts(error), 'the outbox could not be read'),
      )
      .finally(() => {
        running = undefined;
        if (!stopped) timer = setTimeout(look, pollMs);
      });
  };
  return {
    start: () => {
      stopped = false;
      look();
    },
    wake: look,
    stop: async () => {
      stopped = true;
      clearTimeout(timer);
      await running;
    },
  };
}

/** Delivers what is due now; tells how many notices that were. */
async function deliverBatch(options: OutboxOptions): Promise<number> {
  const { store } = options;
  const now = options.now?.() ?? new Date();
  const claimed = await store.claimNotices(now, LEASE_MS, BATCH);
  await Promise.all(claimed.map((notice) => deliverOne(notice, options)));
  return claimed.length;
}

async function deliverOne(claimed: ClaimedNotice, options: OutboxOptions): Promise<void> {
  const { store, logger } = options;
  const { id } = claimed.notice;
  try {
    await store.noticeDelivered(id, await send(claimed, options));
  } catch (error) {
    const now = options.now?.() ?? new Date();
    const retryAt = retryTime(claimed, error, now);
    logger.warn(
      { notice: id, attempts: claimed.attempts + 1, retryAt, ...errorFacts(error) },
      retryAt ? 'a notice was not delivered and is tried again' : 'a notice was given up',
    );
    await store.noticeFailed(id, messageOf(error), retryAt);
  }
}

async function send(
  { notice, attempts, replacesReference, followsReference }: ClaimedNotice,
  { deliverers, sendWebhook }: OutboxOptions,
): Promise<string | undefined> {
  const { id, to, parts, body = '' } = notice;
  if (to.kind === 'webhook') {
    if (!sendWebhook) throw new DeliveryError('no webhook is configured', { isPermanent: true });
    await sendWebhook(id, body);
    return undefined;
  }
  const deliver = deliverers.get(to.platform);
  if (!deliver) throw new DeliveryError(`${to.platform} is not connected`);
  const reply: Reply = { decision: 'hand-off', answerId: id, parts };
  return deliver({
    id,
    attempt: attempts + 1,
    to,
    reply,
    ...(replacesReference === undefined ? {} : { replaces: replacesReference }),
    ...(followsReference === undefined ? {} : { follows: followsReference }),
  });
}

/** When to try again: as the platform asks, else twice as long each time; undefined where it is no use. */
function retryTime({ attempts }: ClaimedNotice, error: unknown, now: Date): Date | undefined {
  const advice = error instanceof DeliveryError ? error.advice : {};
  if (advice.isPermanent || attempts + 1 >= MOST_ATTEMPTS) return undefined;
  const doubled = Math.min(FIRST_RETRY_MS * 2 ** attempts, LONGEST_RETRY_MS);
  return new Date(now.getTime() + Math.max(doubled, advice.retryAfterMs ?? 0));
}

const MOST_ERROR_CHARACTERS = 300;

const messageOf = (error: unknown): string =>
  (error instanceof Error ? error.message : 'unknown').slice(0, MOST_ERROR_CHARACTERS);
