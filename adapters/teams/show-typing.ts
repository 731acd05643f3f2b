import { setTimeout as sleep } from 'node:timers/promises';
import type { TurnContext } from 'botbuilder';
import { errorFacts, type Logger } from '../../src/logger';

/**
 * How long an answer may be on its way before it is said to be, and how often that is said again: the SDK's own
 * `ShowTypingMiddleware` waits as long. Most answers are there sooner, and then the sign would only hold them up: it is
 * a request of its own, and Teams allows an app so many a second in a tenant
 * (learn.microsoft.com/microsoftteams/platform/bots/how-to/rate-limit).
 */
const FIRST_MS = 500;
const AGAIN_MS = 2000;
/** An answer waits so long for a sign that is on its way, lest that comes after it. */
const PATIENCE_MS = 300;

/**
 * Does the work, and shows that an answer is coming where it takes long. A sign that cannot be shown, or takes long itself,
 * does not hold up the answer.
 */
export async function showTypingDuring<T>(
  context: TurnContext,
  logger: Logger,
  work: () => Promise<T>,
): Promise<T> {
  let isDone = false;
  let shown = Promise.resolve();
  let timer = setTimeout(show, FIRST_MS);
  function show(): void {
    shown = context.sendActivity({ type: 'typing' }).then(again, (error: unknown) => {
      logger.warn(errorFacts(error), 'typing could not be shown');
    });
  }
  function again(): void {
    if (!isDone) timer = setTimeout(show, AGAIN_MS);
  }
  try {
    return await work();
  } finally {
    isDone = true;
    clearTimeout(timer);
    await Promise.race([shown, sleep(PATIENCE_MS, undefined, { ref: false })]);
  }
}
