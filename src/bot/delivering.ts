import { setTimeout as sleep } from 'node:timers/promises';
import { type Deliver, DeliveryError } from '../../adapters/adapter';
import type { Reply } from '../core/reply';
import { errorFacts, type Logger } from '../logger';
import { type ClaimedNotice, type Store, StoreError } from '../store/store';
import { unlessLate } from './unless-late';

export interface DeliveringOptions {
  readonly store: Store;
  /** By platform. */
  readonly deliverers: ReadonlyMap<string, Deliver>;
  /** Sends a body to the organisation's ITSM system. */
  readonly sendWebhook?: (id: string, body: string) => Promise<void>;
  readonly logger: Logger;
  /** How long a delivery may take before it counts as failed. */
  readonly deliveryMs?: number;
  readonly now?: () => Date;
}

/** Takes notices, each with what delivers it; that ends well, whatever becomes of the notice. */
export interface Delivering {
  claim(most: number): Promise<readonly (() => Promise<void>)[]>;
}

/**
 * Longer than a delivery and the writing down of what became of it, so that a notice is not given to another replica
 * while it is on its way.
 */
const LEASE_MS = 45_000;
const DELIVERY_MS = 33_000;
const WRITING_PAUSE_MS = 1000;
/** After so many tries, the last a day after the first, a notice is given up. */
const MOST_ATTEMPTS = 20;
const FIRST_RETRY_MS = 1000;
const LONGEST_RETRY_MS = 2 * 60 * 60 * 1000;

/** @param stopping once aborted, what is on its way is given back to be sent again */
export function createDelivering(options: DeliveringOptions, stopping: AbortSignal): Delivering {
  const { store, now = () => new Date() } = options;
  let unwritten = 0;
  return {
    claim: async (most) => {
      // What was sent and cannot be written down yet would be claimed and sent again.
      if (unwritten > 0) return [];
      const claimed = await store.claimNotices(now(), LEASE_MS, most);
      return claimed.map((notice) => async () => {
        const write = await deliver(notice, { ...options, now }, stopping);
        unwritten += 1;
        await writeDown(write, notice, options.logger, stopping);
        unwritten -= 1;
      });
    },
  };
}

/** Writes what became of a notice; tells whether its lease still stood. */
type Write = () => Promise<boolean>;

/** Sends a notice. What became of it is known then, and is never a reason to send it again. */
async function deliver(
  claimed: ClaimedNotice,
  options: DeliveringOptions & { readonly now: () => Date },
  stopping: AbortSignal,
): Promise<Write> {
  const { store, logger, now, deliveryMs = DELIVERY_MS } = options;
  const { id } = claimed.notice;
  try {
    const limits = { milliseconds: deliveryMs, stopping };
    const reference = await unlessLate(send(claimed, options), limits);
    return () => store.noticeDelivered(claimed, reference);
  } catch (error) {
    const retryAt = stopping.aborted ? now() : retryTime(claimed, error, now());
    logger.warn(
      { notice: id, attempts: claimed.attempts + 1, retryAt, ...errorFacts(error) },
      retryAt ? 'a notice was not delivered and is tried again' : 'a notice was given up',
    );
    return () => store.noticeFailed(claimed, messageOf(error), retryAt);
  }
}

/**
 * Tried again until the store takes it: a notice that was sent but not written down would be sent twice. The lease
 * sees to it that another replica, which took the notice over meanwhile, is not spoken for.
 */
async function writeDown(
  write: Write,
  { notice: { id } }: ClaimedNotice,
  logger: Logger,
  stopping: AbortSignal,
): Promise<void> {
  for (;;) {
    try {
      if (!(await write())) logger.warn({ notice: id }, 'another replica has taken a notice over');
      return;
    } catch (error) {
      if (stopping.aborted || !isPassing(error)) {
        logger.error({ notice: id, ...errorFacts(error) }, 'a notice was not written down');
        return;
      }
      logger.warn({ notice: id, ...errorFacts(error) }, 'a notice cannot be written down yet');
    }
    await sleep(WRITING_PAUSE_MS);
  }
}

/** Whether the store may take later what it does not take now. */
const isPassing = (error: unknown): boolean =>
  error instanceof StoreError && error.kind !== 'other';

async function send(
  { notice, attempts, replacesReference, followsReference }: ClaimedNotice,
  { deliverers, sendWebhook }: DeliveringOptions,
): Promise<string | undefined> {
  const { id, to, parts, body = '' } = notice;
  if (to.kind === 'webhook') {
    if (!sendWebhook) throw new DeliveryError('no webhook is configured', { isPermanent: true });
    await sendWebhook(id, body);
    return undefined;
  }
  const deliverBy = deliverers.get(to.platform);
  if (!deliverBy) throw new DeliveryError(`${to.platform} is not connected`);
  const reply: Reply = { decision: 'hand-off', answerId: id, parts };
  return deliverBy({
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
