import { useState } from 'preact/hooks';
import { type Failure, toFailure } from './failure';

export interface Posting {
  readonly isBusy: boolean;
  readonly failure?: Failure;
  /** Runs one at a time; what goes wrong is kept as the failure. */
  run(work: () => Promise<void>): void;
}

/** One action of a page: busy while it runs, with the reason where it failed. */
export function usePost(): Posting {
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | undefined>();
  const run = (work: () => Promise<void>): void => {
    if (isBusy) return;
    setBusy(true);
    setFailure(undefined);
    work()
      .catch((error: unknown) => setFailure(toFailure(error)))
      .finally(() => setBusy(false));
  };
  return { isBusy, ...(failure ? { failure } : {}), run };
}
