import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Revision } from '../../../../api';
import { ChangeReview } from '../../parts/change-review';
import { formatMoment } from '../../parts/format';
import { useSession } from '../../server/session';
import { Diff } from './diff';

interface HistoryProps {
  readonly revisions: readonly Revision[];
  readonly onChange: () => void;
}

/** Who changed what and when, and the way back. */
export function History({ revisions, onChange }: HistoryProps): JSX.Element {
  return (
    <section class="panel" aria-labelledby="history">
      <h2 id="history">History</h2>
      {revisions.length === 0 ? (
        <p class="muted">Nobody has changed this article here. It is as it was shipped.</p>
      ) : (
        <ol class="history">
          {revisions.map((revision) => (
            <li key={revision.id}>
              <Change revision={revision} onChange={onChange} />
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}

interface ChangeProps {
  readonly revision: Revision;
  readonly onChange: () => void;
}

function Change({ revision, onChange }: ChangeProps): JSX.Element {
  const { id, at, who, what, diff } = revision;
  const [isReverting, setReverting] = useState(false);
  const [isUndone, setUndone] = useState(false);
  const { may } = useSession();
  const finish = () => {
    setReverting(false);
    setUndone(true);
    onChange();
  };
  return (
    <>
      <p>
        <strong>{what}</strong>{' '}
        <span class="muted">
          by {who}, {formatMoment(at)}
        </span>
      </p>
      <details>
        <summary>What changed</summary>
        <Diff diff={diff} />
      </details>
      {may('editor') && !isReverting && (
        <button type="button" class="button" onClick={() => setReverting(true)}>
          Undo this change
        </button>
      )}
      {isReverting && (
        <ChangeReview
          change={{ kind: 'revert', revision: id }}
          onCancel={() => setReverting(false)}
          onSaved={finish}
        />
      )}
      <p role="status" class={isUndone ? 'saved' : 'quiet'}>
        {isUndone && 'Saved. This change is undone.'}
      </p>
    </>
  );
}
