import type { ShowTicket, TicketView } from '../../adapters/adapter';
import { composeTicketCard, composeTicketForReaders } from '../core/compose/compose-ticket';
import type { Message } from '../core/message';
import { phrasesFor } from '../core/phrases/catalogue';
import type { ReplyPart } from '../core/reply';
import type { Ticket } from '../core/ticket/ticket';
import { errorFacts } from '../logger';
import type { BotOptions } from './create-bot';
import { withRoles } from './roles';

export type ShowTicketOptions = Pick<
  BotOptions,
  'setting' | 'store' | 'roles' | 'routes' | 'logger'
>;

/** Shows tickets to experts, and to those who read in the channel that a ticket is sent to. */
export function createShowTicket(options: ShowTicketOptions): ShowTicket {
  const { setting, store, roles, routes, logger } = options;
  return async (id, origin, channel) => {
    const viewer = withRoles({ ...origin, kind: 'arrived' }, roles);
    const { articles, contact } = setting();
    const phrases = phrasesFor(viewer.locale);
    const { ticket: words } = phrases;
    try {
      const ticket = (await store.findTicket(id))?.ticket;
      if (!ticket) return refused(words.gone);
      const experts = routes.expertsOf(ticket);
      const isTheirs = experts?.kind === 'channel' && experts.channel === channel;
      const compose = composerFor(ticket, viewer, isTheirs && experts.platform === viewer.platform);
      return compose ? shown(id, compose(ticket, { phrases, articles })) : refused(words.notYours);
    } catch (error) {
      logger.error({ platform: viewer.platform, ...errorFacts(error) }, 'a ticket was not read');
      return refused(words.notRead(contact(viewer.locale)));
    }
  };
}

/** In the conversation it was asked in, the card of the experts is out of place for everybody. */
function composerFor({ asker }: Ticket, viewer: Message, isExpertsChannel: boolean) {
  const isAskedHere =
    asker.platform === viewer.platform && asker.conversation === viewer.conversation;
  if (isAskedHere) return undefined;
  if (viewer.expert) return composeTicketCard;
  return isExpertsChannel ? composeTicketForReaders : undefined;
}

const refused = (words: string): TicketView => ({ isShown: false, words });

const shown = (ticket: string, parts: readonly ReplyPart[]): TicketView => ({
  isShown: true,
  reply: { decision: 'command', answerId: ticket, parts },
});
