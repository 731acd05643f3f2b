import { waitFor } from './slack-wait-for';

type Holds = () => boolean | Promise<boolean>;

/** Shorter than Jest's, so that a wait in vain says so itself, and ends with its test. */
const PATIENCE_MILLISECONDS = 45_000;

/** Longer than a lease that a killed server left behind. */
const LONG_PATIENCE_MILLISECONDS = 120_000;

/** Waits until something holds. */
export const until = (holds: Holds): Promise<void> => wait(holds, PATIENCE_MILLISECONDS);

/** Waits until something holds that takes its time; for tests that are given more than a minute. */
export const untilAtLast = (holds: Holds): Promise<void> => wait(holds, LONG_PATIENCE_MILLISECONDS);

async function wait(holds: Holds, patience: number): Promise<void> {
  await waitFor(async () => ((await holds()) ? true : undefined), patience);
}
