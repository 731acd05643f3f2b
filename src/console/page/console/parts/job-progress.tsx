import type { JSX } from 'preact';
import type { Job } from '../../../api';
import type { Failure } from '../server/failure';
import { Trouble } from './trouble';

interface JobProgressProps {
  readonly label: string;
  readonly job: Job | undefined;
  readonly failure: Failure | undefined;
  readonly isBusy: boolean;
}

/** How far a job is: to see at every step, to hear at every quarter. */
export function JobProgress({ label, job, failure, isBusy }: JobProgressProps): JSX.Element {
  const progress = job?.progress ?? 0;
  const quarter = Math.floor(progress * 4) * 25;
  return (
    <div class="job">
      <p class="quiet" role="status">
        {isBusy ? `${label}: ${quarter} percent` : ''}
      </p>
      {isBusy && (
        <>
          <p aria-hidden="true">{job?.step ?? 'Starting'}</p>
          <progress aria-label={label} max={1} value={progress} />
        </>
      )}
      <Trouble failure={failure ?? failureOf(job)} />
    </div>
  );
}

function failureOf(job: Job | undefined): Failure | undefined {
  return job?.state === 'failed'
    ? { kind: 'refused', status: 0, message: job.error ?? 'This did not work. Try it again.' }
    : undefined;
}
