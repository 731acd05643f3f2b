import { setTimeout as sleep } from 'node:timers/promises';
import { errorFacts, type Logger } from '../../src/logger';

/**
 * Clients wait five seconds for what comes of a dialog, then ask again
 * (learn.microsoft.com/microsoftteams/platform/messaging-extensions/how-to/action-commands/respond-to-task-module-submit).
 */
const WITHIN_MS = 3000;

/**
 * Waits for what is sent besides the answer to a press, but not so long that the press seems to have failed: what a busy
 * connector takes later comes after it. A failure is logged.
 */
export async function inTime(sending: Promise<unknown>, logger: Logger): Promise<void> {
  const patience = new AbortController();
  const ended = sending
    .catch((error: unknown) => {
      logger.warn(errorFacts(error), 'what came of a press was not sent, or late');
    })
    .finally(() => patience.abort());
  const waited = sleep(WITHIN_MS, undefined, { signal: patience.signal }).catch(() => undefined);
  await Promise.race([ended, waited]);
}
