import { askerButtons, composeTicketCard, entryLine } from '../compose/compose-ticket';
import type { ComposeContext } from '../compose/compose-context';
import { paragraph } from '../prose';
import type { ReplyPart } from '../reply';
import type { Destination, Notice } from './notice';
import type { Entry, EntryKind, Ticket } from './ticket';

/** Where tickets go: the experts' channel of a ticket, and whether an ITSM webhook is told too. */
export interface Routes {
  readonly expertsOf: (ticket: Ticket) => Destination | undefined;
  readonly webhook: boolean;
}

/** Words for experts, and for the asker in the asker's language. */
export interface NoticeWords {
  readonly experts: Pick<ComposeContext, 'phrases' | 'articles'>;
  readonly asker: Pick<ComposeContext, 'phrases' | 'articles'>;
}

/** Entries that the asker causes, and so needs no news of. */
const ASKERS_OWN: readonly EntryKind[] = ['opened', 'added', 'withdrawn'];

/** Everything that must be told about the last thing that happened to a ticket. */
export function writeNotices(
  ticket: Ticket,
  { expertsOf, webhook }: Routes,
  words: NoticeWords,
): readonly Notice[] {
  const entry = ticket.entries.at(-1);
  if (!entry) return [];
  const experts = expertsOf(ticket);
  return [
    ...(experts ? expertNotices(ticket, entry, experts, words) : []),
    ...(isNewsForAsker(ticket, entry) ? [askerNotice(ticket, entry, words)] : []),
    ...(webhook ? [webhookNotice(ticket, entry)] : []),
  ];
}

function isNewsForAsker({ asker }: Ticket, { kind, by }: Entry): boolean {
  const isAsker = by.platform === asker.platform && by.person === asker.person;
  return !ASKERS_OWN.includes(kind) && !isAsker;
}

const idOf = (ticket: Ticket, entry: number, what: string): string =>
  `${ticket.id}-${entry}-${what}`;

/** The card, posted once and then kept as the ticket stands, with each later event in its thread. */
function expertNotices(
  ticket: Ticket,
  entry: Entry,
  to: Destination,
  { experts }: NoticeWords,
): readonly Notice[] {
  const number = ticket.entries.length - 1;
  const first = idOf(ticket, 0, 'card');
  const stream = `${ticket.id}-experts`;
  const card: Notice = {
    id: idOf(ticket, number, 'card'),
    stream,
    to,
    parts: composeTicketCard(ticket, experts),
    ...(number > 0 ? { replaces: first } : {}),
  };
  if (number === 0) return [card];
  const line: ReplyPart = {
    kind: 'prose',
    body: [paragraph(`${ticket.id}: ${entryLine(entry, experts.phrases)}`)],
  };
  const news: Notice = {
    id: idOf(ticket, number, 'news'),
    stream,
    to,
    parts: [line],
    follows: first,
  };
  return [card, news];
}

function askerNotice(ticket: Ticket, entry: Entry, { asker: { phrases } }: NoticeWords): Notice {
  const { platform, person, conversation } = ticket.asker;
  return {
    id: idOf(ticket, ticket.entries.length - 1, 'asker'),
    stream: `${ticket.id}-asker`,
    to: { kind: 'person', platform, person, conversation },
    parts: [
      {
        kind: 'prose',
        body: [
          paragraph(`${ticket.id}: ${entryLine(entry, phrases)}`),
          ...askedFor(ticket, entry, phrases),
        ],
      },
      { kind: 'buttons', buttons: askerButtons(ticket, phrases) },
    ],
  };
}

function askedFor({ missing }: Ticket, { kind }: Entry, phrases: NoticeWords['asker']['phrases']) {
  const field = missing.at(-1);
  if (kind !== 'asked' || field === undefined) return [];
  return [
    paragraph(phrases.ticket.pleaseGive(phrases.collect[field])),
    paragraph(phrases.neverSecret),
  ];
}

/** The event an ITSM system is sent: stable names, no words that only make sense on screen. */
function webhookNotice(ticket: Ticket, entry: Entry): Notice {
  const id = idOf(ticket, ticket.entries.length - 1, 'webhook');
  return {
    id,
    stream: `${ticket.id}-webhook`,
    to: { kind: 'webhook' },
    parts: [],
    body: JSON.stringify({ id, event: entry.kind, at: entry.at, entry, ticket }),
  };
}
