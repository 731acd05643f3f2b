import { setTimeout as sleep } from 'node:timers/promises';
import type { Delivery, Documents } from '../adapter';

/** Deliveries that were given up, and arrived nevertheless. */
export interface LateArrivals {
  /** Remembers, when the answer comes after all, which message the delivery has become. */
  watch(delivery: string, answer: Promise<string | undefined>): void;
  /**
   * Before another try: the reference of the message an earlier one has become, where that is known. An earlier try
   * that may still be answered is waited for once, so that two of them are not under way together.
   */
  take(delivery: Delivery, withinMs: number): Promise<string | undefined>;
}

/**
 * Teams takes no key by which it would know a repeat, and tells the bot nothing of messages it has sent. So a second
 * message can be avoided only where the answer to the first still comes: then the first is changed in its place.
 */
export function createLateArrivals(documents: Documents): LateArrivals {
  const underWay = new Map<string, Promise<void>>();
  return {
    watch: (delivery, answer) => {
      const done = answer
        .then(async (reference) => {
          if (reference) await documents.write(keyOf(delivery), reference);
        })
        // Refused late is as good as never sent.
        .catch(() => undefined)
        .finally(() => underWay.delete(delivery));
      underWay.set(delivery, done);
    },
    take: async ({ id, attempt = 1 }, withinMs) => {
      const earlier = underWay.get(id);
      if (!earlier && attempt === 1) return undefined;
      underWay.delete(id);
      if (earlier) await Promise.race([earlier, sleep(withinMs, undefined, { ref: false })]);
      const reference = await documents.read(keyOf(id));
      if (reference !== undefined) await documents.remove(keyOf(id));
      return reference;
    },
  };
}

const keyOf = (delivery: string): string => `late:${delivery}`;
