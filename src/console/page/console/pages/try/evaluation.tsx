import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { EvaluationResult } from '../../../../api';
import { JobProgress } from '../../parts/job-progress';
import { Segments } from '../../parts/segments';
import { useSession } from '../../server/session';
import { useJob } from '../../server/use-job';
import { EvaluationView } from './evaluation-view';

const SETS = [
  { value: 'shipped', label: 'Shipped questions' },
  { value: 'file', label: 'A file of mine' },
] as const;

type Set = (typeof SETS)[number]['value'];

/** A whole set of questions with the answers they should get. */
export function Evaluation(): JSX.Element {
  const { post } = useSession();
  const job = useJob<EvaluationResult>();
  const [set, setSet] = useState<Set>('shipped');
  const [file, setFile] = useState<File | undefined>();
  const run = () =>
    job.start(async () =>
      post('evaluate', set === 'file' && file ? { jsonl: await file.text() } : { set: 'shipped' }),
    );
  const result = job.job?.state === 'done' ? job.job.result : undefined;
  return (
    <section class="panel" aria-labelledby="evaluation">
      <h2 id="evaluation">Evaluation</h2>
      <p class="muted">Asks a whole set of questions, and counts how many get the right answer.</p>
      <form
        class="stack"
        onSubmit={(event) => {
          event.preventDefault();
          run();
        }}
      >
        <Segments legend="Which questions" options={SETS} value={set} onChange={setSet} />
        {set === 'file' && <FileField onChange={setFile} />}
        <div class="buttons">
          <button type="submit" class="button" disabled={job.isBusy}>
            Run the evaluation
          </button>
        </div>
      </form>
      <JobProgress label="Evaluation" isBusy={job.isBusy} job={job.job} failure={job.failure} />
      {result && <EvaluationView result={result} />}
    </section>
  );
}

function FileField({
  onChange,
}: {
  readonly onChange: (file: File | undefined) => void;
}): JSX.Element {
  return (
    <label class="field">
      <span>JSONL file</span>
      <input
        type="file"
        required
        accept=".jsonl,.ndjson,.txt"
        onChange={({ currentTarget }) => onChange(currentTarget.files?.[0])}
      />
      <span class="hint">
        One question a line:{' '}
        {'{"text": "no code arrives", "expect": ["text-message-not-received"]}'}
      </span>
    </label>
  );
}
