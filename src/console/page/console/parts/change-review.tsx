import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Change, ChangeResult } from '../../../api';
import { useSession } from '../server/session';
import { type Running, useJob } from '../server/use-job';
import { ChangedAnswers } from './changed-answers';
import { JobProgress } from './job-progress';
import { Problems } from './problems';

interface ChangeReviewProps {
  readonly change: Change;
  readonly onSaved: (result: ChangeResult) => void;
  readonly onCancel: () => void;
}

/** What a change would do, before it is saved or let go. */
export function ChangeReview({ change, onSaved, onCancel }: ChangeReviewProps): JSX.Element {
  const heading = useRef<HTMLHeadingElement>(null);
  const { preview, save, look, keep } = useReview(change, onSaved);
  useEffect(() => heading.current?.focus(), []);
  const result = resultOf(save) ?? preview.job?.result;
  const isRefused = result?.problems.some(({ severity }) => severity === 'error') ?? true;
  return (
    <section class="review" aria-labelledby="review-title">
      <h3 id="review-title" ref={heading} tabIndex={-1}>
        What this change does
      </h3>
      <JobProgress
        label="Working out what would change"
        {...preview}
        job={preview.job}
        failure={preview.failure}
      />
      {result && <Outcome result={result} isRefused={isRefused} />}
      <JobProgress label="Saving" {...save} job={save.job} failure={save.failure} />
      <div class="buttons">
        <SaveButton preview={preview} save={save} isRefused={isRefused} onSave={keep} />
        {(preview.failure ?? preview.job?.state === 'failed') && (
          <button type="button" class="button" onClick={look}>
            Try again
          </button>
        )}
        <button type="button" class="button" disabled={save.isBusy} onClick={onCancel}>
          Cancel
        </button>
      </div>
    </section>
  );
}

interface Review {
  readonly preview: Running<ChangeResult>;
  readonly save: Running<ChangeResult>;
  readonly look: () => void;
  readonly keep: () => void;
}

function useReview(change: Change, onSaved: (result: ChangeResult) => void): Review {
  const { post } = useSession();
  const preview = useJob<ChangeResult>();
  const save = useJob<ChangeResult>();
  const look = () => preview.start(() => post('preview', change));
  const keep = () => save.start(() => post('save', change));
  useEffect(look, []);
  const saved = resultOf(save);
  useEffect(() => {
    if (saved?.revision !== undefined) onSaved(saved);
  }, [saved]);
  return { preview, save, look, keep };
}

const resultOf = ({ job }: Running<ChangeResult>): ChangeResult | undefined =>
  job?.state === 'done' ? job.result : undefined;

interface SaveButtonProps {
  readonly preview: Running<ChangeResult>;
  readonly save: Running<ChangeResult>;
  readonly isRefused: boolean;
  readonly onSave: () => void;
}

function SaveButton({ preview, save, isRefused, onSave }: SaveButtonProps): JSX.Element | null {
  const { may } = useSession();
  if (preview.job?.state !== 'done' || isRefused) return null;
  if (!may('editor')) return <p class="hint">Saving needs the role of an editor.</p>;
  return (
    <button type="button" class="button primary" disabled={save.isBusy} onClick={onSave}>
      Save
    </button>
  );
}

interface OutcomeProps {
  readonly result: ChangeResult;
  readonly isRefused: boolean;
}

function Outcome({ result, isRefused }: OutcomeProps): JSX.Element {
  return (
    <div class="stack">
      {isRefused && (
        <p class="trouble" role="alert">
          This cannot be saved before what is wrong is mended.
        </p>
      )}
      <Problems problems={result.problems} />
      {!isRefused && <ChangedAnswers result={result} />}
    </div>
  );
}
