import { waitFor } from './slack-wait-for';

/** Longer than a lease that a killed server left behind. */
const PATIENCE_MILLISECONDS = 120_000;

/** Waits until something holds. */
export async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  await waitFor(async () => ((await holds()) ? true : undefined), PATIENCE_MILLISECONDS);
}
