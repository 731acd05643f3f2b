import type { JSX } from 'preact';
import { type Failure, sayFailure } from '../server/failure';

interface TroubleProps {
  readonly failure: Failure | undefined;
  readonly retry?: () => void;
}

/** What went wrong and what to do, read out at once. */
export function Trouble({ failure, retry }: TroubleProps): JSX.Element {
  return (
    <div role="alert">
      {failure && (
        <div class="trouble">
          <p>{sayFailure(failure)}</p>
          {retry && (
            <button type="button" class="button" onClick={retry}>
              Try again
            </button>
          )}
        </div>
      )}
    </div>
  );
}
