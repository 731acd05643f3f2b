import { type Block, paragraph, strong } from '../prose';
import type { ReplyPart } from '../reply';
import type { Ticket } from '../ticket/ticket';
import { composeCommand, composeHello } from './compose-command';
import type { ComposeContext } from './compose-context';
import { composeStatus, expertButtons, ticketLine } from './compose-ticket';

/** The page a person opens without asking anything: what this is, the topics, their tickets, and those to work on. */
export function composeHome(
  tickets: readonly Ticket[],
  openTickets: readonly Ticket[] | undefined,
  context: ComposeContext,
): readonly ReplyPart[] {
  const { home } = context.phrases;
  return [
    ...composeHello(context),
    ...composeCommand('topics', context),
    ...(tickets.length > 0 ? [title(home.myTickets), ...composeStatus(tickets, context)] : []),
    ...(openTickets ? composeOpen(openTickets, context) : []),
  ];
}

function composeOpen(tickets: readonly Ticket[], context: ComposeContext): readonly ReplyPart[] {
  const { phrases } = context;
  const { openTickets, nothingOpen } = phrases.home;
  if (tickets.length === 0) return [title(openTickets, paragraph(nothingOpen))];
  const listed = tickets.flatMap((ticket): ReplyPart[] => [
    {
      kind: 'prose',
      body: [ticketLine(ticket, phrases), paragraph(ticket.question.slice(0, MOST_CHARACTERS))],
    },
    { kind: 'buttons', buttons: expertButtons(ticket, phrases) },
  ]);
  return [title(openTickets), ...listed];
}

const MOST_CHARACTERS = 200;

const title = (words: string, ...body: Block[]): ReplyPart => ({
  kind: 'prose',
  body: [paragraph(strong(words)), ...body],
});
