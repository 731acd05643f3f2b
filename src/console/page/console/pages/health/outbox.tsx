import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Health } from '../../../../api';
import { count, formatMoment } from '../../parts/format';
import { Table } from '../../parts/table';
import { Trouble } from '../../parts/trouble';
import { useSession } from '../../server/session';
import { usePost } from '../../server/use-post';

interface OutboxProps {
  readonly health: Health;
  readonly onChange: () => void;
}

/** Notices on their way to people, and those that did not arrive. */
export function Outbox({ health, onChange }: OutboxProps): JSX.Element {
  const { outbox, deadNotices } = health;
  const { post, may } = useSession();
  const posting = usePost();
  const [done, setDone] = useState('');
  const redeliver = (id?: string) =>
    posting.run(async () => {
      const body = id === undefined ? {} : { id };
      const { redelivered } = await post<{ redelivered: number }>('redeliver', body);
      setDone(`${count(redelivered, 'notice')} will be sent again.`);
      onChange();
    });
  return (
    <section class="panel" aria-labelledby="outbox">
      <h2 id="outbox">Outbox</h2>
      <p>
        {outbox.waiting === 0
          ? 'Nothing is waiting.'
          : `${count(outbox.waiting, 'notice')} on the way.`}{' '}
        {outbox.oldest && `The oldest is from ${formatMoment(outbox.oldest)}.`}{' '}
        {outbox.dead > 0 && `${count(outbox.dead, 'notice')} could not be delivered.`}
      </p>
      {deadNotices.length > 0 && <Dead notices={deadNotices} />}
      {outbox.dead > 0 && may('admin') && (
        <div class="buttons">
          <button
            type="button"
            class="button"
            disabled={posting.isBusy}
            onClick={() => redeliver()}
          >
            Send all of them again
          </button>
        </div>
      )}
      <p role="status" class={done === '' ? 'quiet' : 'saved'}>
        {done}
      </p>
      <Trouble failure={posting.failure} />
    </section>
  );
}

function Dead({ notices }: { readonly notices: Health['deadNotices'] }): JSX.Element {
  return (
    <Table
      caption="Notices that could not be delivered"
      columns={[
        { name: 'Written', show: ({ writtenAt }) => formatMoment(writtenAt) },
        { name: 'Attempts', isNumber: true, show: ({ attempts }) => attempts },
        { name: 'Why', show: ({ lastError }) => lastError },
      ]}
      rows={notices}
      keyOf={({ id }) => id}
    />
  );
}
