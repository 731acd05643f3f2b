import { setTimeout as sleep } from 'node:timers/promises';

const PAUSE_MILLISECONDS = 20;
const PATIENCE_MILLISECONDS = 15_000;

/** The first value that is not undefined; asks again until there is one. */
export async function waitFor<T>(
  look: () => Promise<T | undefined> | T | undefined,
  patience = PATIENCE_MILLISECONDS,
): Promise<T> {
  for (let waited = 0; waited < patience; waited += PAUSE_MILLISECONDS) {
    const found = await look();
    if (found !== undefined) return found;
    await sleep(PAUSE_MILLISECONDS);
  }
  throw new Error('waited in vain');
}
