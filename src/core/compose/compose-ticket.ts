import { COLLECT_FIELDS, type CollectField } from '../article';
import type { TicketActionName } from '../choice';
import type { Phrases } from '../phrases/phrases';
import { type Block, paragraph, strong, text } from '../prose';
import type { Button, FactsPart, FormField, FormPart, ReplyPart } from '../reply';
import { CAUSES, type Entry, isOpen, type Ticket } from '../ticket/ticket';
import type { ComposeContext } from './compose-context';

type Words = Pick<ComposeContext, 'phrases' | 'articles'>;

/** A ticket as the people see who work on it. */
export function composeTicketCard(
  ticket: Ticket,
  { phrases, articles }: Words,
): readonly ReplyPart[] {
  const words = phrases.ticket;
  const article = ticket.article === undefined ? undefined : articles.get(ticket.article);
  const facts: FactsPart = {
    kind: 'facts',
    title: words.cardTitle(ticket.id),
    rows: [
      { label: words.state, value: stateAndCause(ticket, phrases) },
      { label: words.urgency, value: words.urgencies[ticket.urgency] },
      { label: words.asker, value: nameOf(ticket.asker) },
      { label: words.platform, value: capitalized(ticket.asker.platform) },
      ...(article ? [{ label: words.shown, value: article.title }] : []),
      ...(ticket.tried.length > 0 ? [{ label: words.tried, value: ticket.tried.join('; ') }] : []),
      ...packetRows(ticket, phrases),
    ],
  };
  return [
    facts,
    { kind: 'prose', body: [paragraph(strong(words.question)), paragraph(ticket.question)] },
    { kind: 'prose', body: [paragraph(words.verify)] },
    { kind: 'buttons', buttons: expertButtons(ticket, phrases) },
  ];
}

/** The same for those who read in the experts' channel without being experts: there is nothing they could press. */
export const composeTicketForReaders = (ticket: Ticket, words: Words): readonly ReplyPart[] =>
  composeTicketCard(ticket, words).filter(({ kind }) => kind !== 'buttons');

/** Platforms are kept by their ids, such as `teams`. */
const capitalized = (id: string): string => id.charAt(0).toUpperCase() + id.slice(1);

/** People may choose the name that a platform shows, but not their id there. */
function nameOf({ name, person }: Ticket['asker']): string {
  return name === undefined ? person : `${name} (${person.slice(person.lastIndexOf(':') + 1)})`;
}

function stateLine({ state, assignee }: Ticket, { ticket: words }: Phrases): string {
  return words.states[state] + (assignee ? ` (${assignee.name ?? assignee.person})` : '');
}

/** The cause is for the people who work on tickets and on the knowledge, not for the asker. */
function stateAndCause(ticket: Ticket, phrases: Phrases): string {
  const { causes } = phrases.ticket;
  return stateLine(ticket, phrases) + (ticket.cause ? `: ${causes[ticket.cause]}` : '');
}

function packetRows({ packet, missing }: Ticket, phrases: Phrases): FactsPart['rows'] {
  return COLLECT_FIELDS.flatMap((field) => {
    const value = packet[field] ?? (missing.includes(field) ? phrases.ticket.missing : undefined);
    return value === undefined ? [] : [{ label: phrases.collect[field], value }];
  });
}

export function expertButtons(ticket: Ticket, phrases: Phrases): Button[] {
  const actions: readonly TicketActionName[] = isOpen(ticket)
    ? ['assign', 'reply', 'ask', 'resolve']
    : ['reopen'];
  return actions.map((action) => ticketButton(action, ticket, phrases));
}

export function ticketButton(
  action: TicketActionName,
  { id }: Pick<Ticket, 'id'>,
  { ticket: { actions } }: Phrases,
): Button {
  return { label: actions[action], choice: { kind: 'ticket', action, ticket: id } };
}

/** What the asker can do about their own ticket. */
export function askerButtons(ticket: Ticket, phrases: Phrases): Button[] {
  const actions: readonly TicketActionName[] = isOpen(ticket) ? ['add', 'withdraw'] : ['reopen'];
  return actions.map((action) => ticketButton(action, ticket, phrases));
}

/** A ticket's id and where it stands. */
export const ticketLine = (ticket: Ticket, phrases: Phrases): Block =>
  paragraph(strong(ticket.id), text(` \u00b7 ${stateLine(ticket, phrases)}`));

/** The asker's tickets, each with where it stands and what can be done. */
export function composeStatus(
  tickets: readonly Ticket[],
  { phrases }: Words,
): readonly ReplyPart[] {
  return tickets.flatMap((ticket): ReplyPart[] => [
    {
      kind: 'prose',
      body: [
        ticketLine(ticket, phrases),
        paragraph(ticket.question),
        ...lastWord(ticket, phrases),
        ...waitedFor(ticket, phrases),
      ],
    },
    { kind: 'buttons', buttons: askerButtons(ticket, phrases) },
  ]);
}

function lastWord({ entries }: Ticket, phrases: Phrases) {
  const isNews = ({ kind, text: said }: Entry) =>
    kind === 'reopened' || (said !== undefined && kind !== 'opened');
  const last = entries.findLast(isNews);
  return last ? [paragraph(entryLine(last, phrases))] : [];
}

function waitedFor({ state, missing }: Ticket, { ticket: words, collect }: Phrases) {
  const field = missing.at(-1);
  return state === 'waiting' && field ? [paragraph(words.pleaseGive(collect[field]))] : [];
}

/** One thing that happened, in one line. */
export function entryLine({ kind, by, text: said }: Entry, { ticket: words }: Phrases): string {
  const line = words.happened[kind](by.name ?? by.person);
  return said ? `${line}: ${said}` : `${line}.`;
}

/** The ids of a ticket form's fields. */
export const TICKET_FIELDS = { text: 'text', field: 'field', cause: 'cause' } as const;
const MOST_TEXT_CHARACTERS = 2000;

/** What an action on a ticket needs to be told first; undefined where it needs nothing. */
export function composeTicketForm(
  action: TicketActionName,
  ticket: Ticket,
  { phrases }: Words,
): FormPart | undefined {
  const fields = FORM_FIELDS[action]?.(ticket, phrases);
  if (!fields) return undefined;
  const { actions, verify, submit } = phrases.ticket;
  return {
    kind: 'form',
    choice: { kind: 'ticket', action, ticket: ticket.id },
    title: `${ticket.id}: ${actions[action]}`,
    body: [paragraph(action === 'add' ? phrases.neverSecret : verify)],
    fields,
    submit,
  };
}

const FORM_FIELDS: Partial<
  Record<TicketActionName, (ticket: Ticket, phrases: Phrases) => readonly FormField[]>
> = {
  reply: (_, phrases) => [textField(phrases.ticket.replyText, true)],
  add: (_, phrases) => [textField(phrases.ticket.addText, true)],
  ask: (ticket, phrases) => [
    chooseField(TICKET_FIELDS.field, phrases.ticket.askField, collectOptions(ticket, phrases)),
    textField(phrases.ticket.askText, false),
  ],
  resolve: (_, phrases) => [
    chooseField(
      TICKET_FIELDS.cause,
      phrases.ticket.cause,
      CAUSES.map((value) => ({ value, label: phrases.ticket.causes[value] })),
    ),
    textField(phrases.ticket.resolveText, false),
  ],
};

/** What is missing first: that is what an expert asks for. */
function collectOptions({ missing }: Ticket, { collect }: Phrases): FormField['options'] {
  const others = COLLECT_FIELDS.filter((field) => !missing.includes(field));
  return [...missing, ...others].map((value: CollectField) => ({ value, label: collect[value] }));
}

function textField(label: string, required: boolean): FormField {
  const mostCharacters = MOST_TEXT_CHARACTERS;
  return { id: TICKET_FIELDS.text, label, kind: 'lines', required, mostCharacters };
}

function chooseField(id: string, label: string, options: FormField['options'] = []): FormField {
  const [first] = options;
  return {
    id,
    label,
    kind: 'choice',
    options,
    ...(first ? { value: first.value } : {}),
    required: true,
    mostCharacters: 100,
  };
}
