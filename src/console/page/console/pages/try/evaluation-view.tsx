import type { JSX } from 'preact';
import type { EvaluationResult } from '../../../../api';
import { count, formatNumber, formatShare } from '../../parts/format';
import { type Column, Table } from '../../parts/table';

type Kind = EvaluationResult['kinds'][number];
type Failed = EvaluationResult['failures'][number];

const number = (name: string, of: Exclude<keyof Kind, 'kind'>): Column<Kind> => ({
  name,
  isNumber: true,
  show: (row) => formatNumber(row[of]),
});

const COLUMNS: readonly Column<Kind>[] = [
  { name: 'Kind', show: ({ kind }) => kind },
  number('Questions', 'n'),
  number('Right', 'right'),
  number('Offered', 'offered'),
  number('Wrong', 'wrong'),
  number('Missed', 'missed'),
  number('Declined', 'declined'),
];

/** What came of a set: by kind, and each question that went wrong. */
export function EvaluationView({ result }: { readonly result: EvaluationResult }): JSX.Element {
  const { kinds, failures } = result;
  const all = kinds.reduce((sum, { n }) => sum + n, 0);
  return (
    <div class="stack">
      <p role="status" class="summary">
        {count(all, 'question')} asked, {formatNumber(all - failures.length)} of them without a
        fault.
      </p>
      <Table caption="Results by kind" columns={COLUMNS} rows={kinds} keyOf={({ kind }) => kind} />
      <details>
        <summary>{count(failures.length, 'failure')}</summary>
        {failures.length === 0 ? (
          <p class="muted">Every question got what it should.</p>
        ) : (
          <ul class="changed">
            {failures.map((failure) => (
              <li key={failure.text}>
                <Failure {...failure} />
              </li>
            ))}
          </ul>
        )}
      </details>
    </div>
  );
}

function Failure({ text, expect, outcome, candidates }: Failed): JSX.Element {
  return (
    <>
      <p>{text}</p>
      <dl class="facts">
        <dt>Should be</dt>
        <dd>{expect.length === 0 ? 'no answer' : expect.join(', ')}</dd>
        <dt>Was</dt>
        <dd>{outcome}</dd>
        <dt>Candidates</dt>
        <dd>
          {candidates.length === 0
            ? 'none'
            : candidates.map(({ id, confidence }) => `${id} ${formatShare(confidence)}`).join(', ')}
        </dd>
      </dl>
    </>
  );
}
