import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { isOpen } from '../../../../../core/ticket/ticket';
import type { ConsoleTicketAction, TicketRow } from '../../../../api';
import { Segments } from '../../parts/segments';
import { Trouble } from '../../parts/trouble';
import { useSession } from '../../server/session';
import { usePost } from '../../server/use-post';
import { AskForm, ReplyForm, ResolveForm } from './action-forms';

interface TicketActionsProps {
  readonly ticket: TicketRow;
  readonly onChange: (ticket: TicketRow) => void;
  readonly reload: () => void;
}

const WAYS = [
  { value: 'reply', label: 'Reply' },
  { value: 'ask', label: 'Ask for something' },
  { value: 'resolve', label: 'Resolve' },
] as const;

type Way = (typeof WAYS)[number]['value'];

export type Act = (action: ConsoleTicketAction, done?: () => void) => void;

/** What can be done with a ticket as it stands. */
export function TicketActions({ ticket, onChange, reload }: TicketActionsProps): JSX.Element {
  const { post } = useSession();
  const posting = usePost();
  const [way, setWay] = useState<Way>('reply');
  const [done, setDone] = useState('');
  const act: Act = (action, after) => {
    setDone('');
    posting.run(async () => {
      onChange(await post<TicketRow>('ticket', { id: ticket.id, action }));
      after?.();
      setDone(DONE[action.kind]);
    });
  };
  const isStale = posting.failure?.kind === 'refused' && posting.failure.status === 409;
  const form = { ticket, act, isBusy: posting.isBusy };
  return (
    <section class="panel" aria-labelledby="actions">
      <h2 id="actions">What to do</h2>
      <OneClick {...form} />
      {isOpen(ticket) && (
        <>
          <Segments legend="Next step" options={WAYS} value={way} onChange={setWay} />
          {way === 'reply' && <ReplyForm {...form} />}
          {way === 'ask' && <AskForm {...form} />}
          {way === 'resolve' && <ResolveForm {...form} />}
        </>
      )}
      <p role="status" class={done === '' ? 'quiet' : 'saved'}>
        {done}
      </p>
      <Trouble failure={posting.failure} {...(isStale ? { retry: reload } : {})} />
    </section>
  );
}

const DONE: Readonly<Record<ConsoleTicketAction['kind'], string>> = {
  assign: 'It is yours now.',
  reply: 'Sent to the asker.',
  ask: 'The asker was asked for it.',
  resolve: 'Resolved. The asker is told.',
  reopen: 'Open again.',
};

export interface ActionProps {
  readonly ticket: TicketRow;
  readonly act: Act;
  readonly isBusy: boolean;
}

function OneClick({ ticket, act, isBusy }: ActionProps): JSX.Element {
  const kind = isOpen(ticket) ? 'assign' : 'reopen';
  return (
    <div class="buttons">
      <button type="button" class="button" disabled={isBusy} onClick={() => act({ kind })}>
        {kind === 'assign' ? 'Assign to me' : 'Open again'}
      </button>
    </div>
  );
}
