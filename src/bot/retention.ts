import { errorFacts, type Logger } from '../logger';
import type { Store } from '../store/store';

const DAY_MS = 24 * 60 * 60 * 1000;

/** Deletes what is older than is kept, now and once a day; returns what stops it. */
export function enforceRetention(store: Store, days: number, logger: Logger): () => void {
  const purge = (): void => {
    store
      .purge(new Date(Date.now() - days * DAY_MS))
      .then((purged) => logger.info({ purged }, 'deleted what is older than is kept'))
      .catch((error: unknown) => logger.error(errorFacts(error), 'nothing could be deleted'));
  };
  purge();
  const timer = setInterval(purge, DAY_MS).unref();
  return () => clearInterval(timer);
}
