import type { JSX } from 'preact';
import { useLocation } from 'preact-iso/router';
import { COLLECT_FIELDS } from '../../../../../core/article';
import type { TicketRow } from '../../../../api';
import { formatMoment, list } from '../../parts/format';
import { Loaded } from '../../parts/loaded';
import { Page } from '../../parts/page';
import {
  audienceWord,
  CAUSE_WORDS,
  ENTRY_WORDS,
  FIELD_WORDS,
  platformWord,
} from '../../parts/words';
import { useLoad } from '../../server/use-load';
import { conversationLink } from './conversation-link';
import { nameOf } from './name-of';
import { TicketActions } from './ticket-actions';
import { TicketBadges } from './tickets-page';

/** One ticket: the question, what is known, what happened, what can be done. */
export default function TicketPage(): JSX.Element {
  const { id = '' } = useLocation().query;
  const ticket = useLoad<TicketRow>('ticket', { id });
  return (
    <Page key={id} title={`Ticket ${id}`}>
      <p>
        <a href="/console/tickets">All tickets</a>
      </p>
      <Loaded of={ticket} what="the ticket">
        {(value) => (
          <div class="ticket">
            <Question ticket={value} />
            <Packet ticket={value} />
            <Entries ticket={value} />
            <TicketActions
              key={value.id}
              ticket={value}
              onChange={ticket.replace}
              reload={ticket.reload}
            />
          </div>
        )}
      </Loaded>
    </Page>
  );
}

function Question({ ticket }: { readonly ticket: TicketRow }): JSX.Element {
  const { question, tried, article, asker, assignee } = ticket;
  return (
    <section class="panel" aria-labelledby="question">
      <h2 id="question">Question</h2>
      <blockquote class="said">{question}</blockquote>
      <TicketBadges ticket={ticket} />
      <p class="muted">
        Asked by {nameOf(asker)} in {platformWord(asker.platform)}.{' '}
        {assignee ? `With ${nameOf(assignee)}.` : 'Nobody has taken it yet.'}
      </p>
      <Whereabouts ticket={ticket} />
      {tried.length > 0 && <p>Tried before: {list(tried)}.</p>}
      {article && (
        <p>
          <a href={`/console/article?id=${encodeURIComponent(article)}`}>
            The article that did not help
          </a>
        </p>
      )}
    </section>
  );
}

function Whereabouts({ ticket }: { readonly ticket: TicketRow }): JSX.Element {
  const link = conversationLink(ticket);
  return link ? (
    <p>
      <a href={link} rel="noreferrer" target="_blank">
        The conversation in {platformWord(ticket.asker.platform)} (opens a new tab)
      </a>
    </p>
  ) : (
    <p class="muted">Asked where nobody else can look. The answer you write here is told there.</p>
  );
}

function Packet({ ticket }: { readonly ticket: TicketRow }): JSX.Element {
  const { packet, missing, audience, openedAt, cause } = ticket;
  return (
    <section class="panel packet" aria-labelledby="packet">
      <h2 id="packet">What is known</h2>
      <dl class="facts tall">
        <dt>Opened</dt>
        <dd>{formatMoment(openedAt)}</dd>
        <dt>For</dt>
        <dd>{audienceWord(audience)}</dd>
        {COLLECT_FIELDS.flatMap((field) => {
          const value = packet[field];
          return value === undefined
            ? []
            : [<dt key={field}>{FIELD_WORDS[field]}</dt>, <dd key={`${field}-value`}>{value}</dd>];
        })}
        {cause && (
          <>
            <dt>Cause</dt>
            <dd>{CAUSE_WORDS[cause]}</dd>
          </>
        )}
      </dl>
      {missing.length > 0 && (
        <p class="muted">
          Not given: {list(missing.map((field) => FIELD_WORDS[field].toLowerCase()))}.
        </p>
      )}
    </section>
  );
}

function Entries({ ticket }: { readonly ticket: TicketRow }): JSX.Element {
  return (
    <section class="panel" aria-labelledby="entries">
      <h2 id="entries">What happened</h2>
      <ol class="entries">
        {ticket.entries.map(({ kind, at, by, text }) => (
          <li key={`${at}:${kind}`}>
            <p>
              <strong>{nameOf(by)}</strong> {ENTRY_WORDS[kind]}{' '}
              <span class="muted">{formatMoment(at)}</span>
            </p>
            {text && <p class="entry-text">{text}</p>}
          </li>
        ))}
      </ol>
    </section>
  );
}
