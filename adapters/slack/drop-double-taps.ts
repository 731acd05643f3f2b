import type { Incoming } from './incoming';

/** Does a task for what came in, or leaves it. */
export type Guard = (incoming: Incoming, task: () => Promise<void>) => Promise<void>;

/** Of presses that pass the same on to the same people, one is acted upon at a time: a double tap is one. */
export function dropDoubleTaps(): Guard {
  const inHand = new Set<string>();
  return async (incoming, task) => {
    const key = keyOf(incoming);
    if (inHand.has(key)) return;
    inHand.add(key);
    try {
      await task();
    } finally {
      inHand.delete(key);
    }
  };
}

function keyOf({ sharedBy, destination, message }: Incoming): string {
  const choice = 'choice' in message ? message.choice : undefined;
  return JSON.stringify([sharedBy, message.conversation, destination, choice]);
}
