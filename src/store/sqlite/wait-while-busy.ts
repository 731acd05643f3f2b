import { setTimeout as sleep } from 'node:timers/promises';
import { codeOf } from '../store-error';

/** How long a write waits for another writer, such as a purge from the command line. */
const PATIENCE_MS = 5000;
const PAUSE_MS = 5;

/**
 * Tries again while another writer holds the database. SQLite's own busy timeout would hold up the whole process, and
 * with it the other writer, should that be a second store in this very process.
 */
export async function waitWhileBusy(act: () => unknown): Promise<void> {
  const started = performance.now();
  for (;;) {
    try {
      act();
      return;
    } catch (error) {
      if (!isBusy(error) || performance.now() - started > PATIENCE_MS) throw error;
    }
    await sleep(PAUSE_MS);
  }
}

const isBusy = (error: unknown): boolean => codeOf(error)?.startsWith('SQLITE_BUSY') ?? false;
