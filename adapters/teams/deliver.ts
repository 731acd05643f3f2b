import type { Activity, ConversationReference, TurnContext } from 'botbuilder';
import type { Reply } from '../../src/core/reply';
import { errorFacts, type Logger } from '../../src/logger';
import { type Deliver, type Delivery, DeliveryError, type Documents } from '../adapter';
import { cardMessage, isRefusedCard, statusOf, textMessage } from './card-message';
import { type Address, type Conversations, withoutThread } from './conversations';
import { toDeliveryError } from './delivery-error';
import { createLateArrivals } from './late-arrivals';
import { readPlace } from './private-place';
import type { TeamsConnector } from './teams-connector';

interface DeliverOptions {
  readonly connector: TeamsConnector;
  readonly conversations: Conversations;
  /** Where it is kept what arrived although it seemed not to. */
  readonly documents: Documents;
  readonly appId: string | undefined;
  readonly logger: Logger;
  readonly withinMs?: number;
}

/**
 * An earlier try may be waited for as long again, and both must end before the outbox gives the notice to another replica,
 * after 30 seconds.
 */
const WITHIN_MS = 12_000;

/** Writes into a channel, or into the conversation a person asked in, without being asked. */
export function createDeliver(options: DeliverOptions): Deliver {
  const { connector, conversations, appId, logger, withinMs = WITHIN_MS } = options;
  const late = createLateArrivals(options.documents);
  const deliver = async (delivery: Delivery): Promise<string | undefined> => {
    const place = conversationOf(delivery);
    const { conversation, only } = readPlace(place);
    const address = await conversations.find(conversation);
    if (!address) throw new DeliveryError(NOT_MET);
    const reference = referenceTo(conversation, address, only);
    try {
      const visit = connector.visit(appId, reference, (context) => {
        if (only) connector.keepPrivate(context);
        return put(delivery, place, context, logger);
      });
      return await within(withinMs, visit, () => late.watch(delivery.id, visit));
    } catch (error) {
      const isGone =
        statusOf(error) === 404 && (delivery.replaces ?? delivery.follows) !== undefined;
      if (isGone) return deliver(byItself(delivery));
      throw toDeliveryError(error, new Date());
    }
  };
  return async (delivery) => {
    const arrived = await late.take(delivery, withinMs);
    return deliver(arrived === undefined ? delivery : { ...delivery, replaces: arrived });
  };
}

/** Where the message that this belongs to was deleted, it stands by itself: nobody must miss it. */
const byItself = ({ replaces: _replaces, follows: _follows, ...delivery }: Delivery): Delivery =>
  delivery;

/** A connector that takes a request and never answers must not hold up what else there is to deliver. */
async function within<T>(milliseconds: number, work: Promise<T>, giveUp: () => void): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      giveUp();
      reject(new DeliveryError('Teams did not answer in time'));
    }, milliseconds);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
    // Whoever waits for what still comes of it watches it.
    work.catch(() => undefined);
  }
}

const NOT_MET =
  'Teams has not written to the bot yet, so it is not known where to answer: write to the bot once, ' +
  'or set teams.service-url in helpdesk.config.yaml';

async function put(
  { reply, replaces }: Delivery,
  place: string,
  context: TurnContext,
  logger: Logger,
): Promise<string | undefined> {
  const sent = readReference(replaces);
  if (sent) {
    await withText(reply, logger, (content) =>
      context.updateActivity({ ...content, id: sent.activity }),
    );
    return replaces;
  }
  const response = await withText(reply, logger, (content) => context.sendActivity(content));
  return response?.id ? writeReference(place, response.id) : undefined;
}

/** A card that Teams refuses must not cost people the news: then it goes as plain text. */
async function withText<T>(
  reply: Reply,
  logger: Logger,
  send: (content: Partial<Activity>) => Promise<T>,
): Promise<T> {
  try {
    return await send(cardMessage(reply));
  } catch (error) {
    if (!isRefusedCard(error)) throw error;
    logger.error({ answerId: reply.answerId, ...errorFacts(error) }, 'Teams refused a card');
    return send(textMessage(reply));
  }
}

/** Where a delivery goes: a message is changed where it stands, and a thread has an id of its own. */
function conversationOf({ to, replaces, follows }: Delivery): string {
  const replaced = readReference(replaces);
  if (replaced) return replaced.conversation;
  const followed = readReference(follows);
  if (followed) return threadOf(followed);
  return to.kind === 'channel' ? to.channel : to.conversation;
}

/** Only channels have threads; in a chat what follows stands below. */
function threadOf({ conversation, activity }: SentMessage): string {
  const isChannel = CHANNEL.test(conversation);
  return isChannel ? `${conversation};messageid=${activity}` : conversation;
}

const CHANNEL = /@thread\.(?:tacv2|skype)$/;

interface SentMessage {
  readonly conversation: string;
  readonly activity: string;
}

/** Neither id has a space in it. */
const writeReference = (conversation: string, activity: string): string =>
  `${conversation} ${activity}`;

function readReference(reference: string | undefined): SentMessage | undefined {
  const [conversation, activity] = reference?.split(' ') ?? [];
  return conversation && activity ? { conversation, activity } : undefined;
}

function referenceTo(
  conversation: string,
  address: Address,
  only: string | undefined,
): Partial<ConversationReference> {
  const type = address.type ?? (CHANNEL.test(withoutThread(conversation)) ? 'channel' : 'personal');
  return {
    channelId: 'msteams',
    serviceUrl: address.serviceUrl,
    bot: { id: address.bot, name: '' },
    ...(only ? { user: { id: only, name: '' } } : {}),
    conversation: {
      id: conversation,
      name: '',
      conversationType: type,
      isGroup: type !== 'personal',
      ...(address.tenant ? { tenantId: address.tenant } : {}),
    },
  };
}
