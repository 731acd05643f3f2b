import type { JSX } from 'preact';
import { useLocation } from 'preact-iso/router';
import type { TicketRow } from '../../../../api';
import { Empty } from '../../parts/empty';
import { count, formatMoment } from '../../parts/format';
import { Loaded } from '../../parts/loaded';
import { Page } from '../../parts/page';
import { platformWord, STATE_WORDS } from '../../parts/words';
import { useLoad } from '../../server/use-load';
import { nameOf } from './name-of';

const WHICH = [
  { which: 'open', name: 'Open' },
  { which: 'mine', name: 'Mine' },
  { which: 'all', name: 'All' },
] as const;

/** Questions that were handed to people. */
export default function TicketsPage(): JSX.Element {
  const { query } = useLocation();
  const which = WHICH.find((known) => known.which === query.which)?.which ?? 'open';
  const tickets = useLoad<readonly TicketRow[]>('tickets', { which });
  return (
    <Page title="Tickets" lead="Questions that were handed to people.">
      <ul class="presets" aria-label="Which tickets">
        {WHICH.map(({ which: own, name }) => (
          <li key={own}>
            <a
              href={`/console/tickets?which=${own}`}
              aria-current={own === which ? 'true' : undefined}
            >
              {name}
            </a>
          </li>
        ))}
      </ul>
      <Loaded of={tickets} what="the tickets">
        {(rows) =>
          rows.length === 0 ? (
            <Empty>
              {which === 'mine'
                ? 'No ticket is assigned to you.'
                : 'No ticket is here. All is done.'}
            </Empty>
          ) : (
            <>
              <p class="muted">{count(rows.length, 'ticket')}</p>
              <ul class="rows">
                {rows.map((ticket) => (
                  <li key={ticket.id} class="row">
                    <Row ticket={ticket} />
                  </li>
                ))}
              </ul>
            </>
          )
        }
      </Loaded>
    </Page>
  );
}

function Row({ ticket }: { readonly ticket: TicketRow }): JSX.Element {
  const { id, question, asker, openedAt, assignee } = ticket;
  return (
    <>
      <div>
        <a class="row-title" href={`/console/ticket?id=${encodeURIComponent(id)}`}>
          {question}
        </a>
        <p class="muted">
          {id}, {nameOf(asker)} in {platformWord(asker.platform)}, {formatMoment(openedAt)}
          {assignee && `, with ${nameOf(assignee)}`}
        </p>
      </div>
      <TicketBadges ticket={ticket} />
    </>
  );
}

/** Where it stands, and whether it is urgent. */
export function TicketBadges({ ticket }: { readonly ticket: TicketRow }): JSX.Element {
  const { state, urgency } = ticket;
  return (
    <ul class="badges">
      {urgency === 'security' && <li class="badge error">Possible attack</li>}
      <li class={state === 'open' ? 'badge own' : 'badge'}>{STATE_WORDS[state]}</li>
    </ul>
  );
}
