import type { Activity, ConversationReference, TurnContext } from 'botbuilder';
import type { Reply } from '../../src/core/reply';
import { errorFacts, type Logger } from '../../src/logger';
import { type Deliver, type Delivery, DeliveryError } from '../adapter';
import { cardMessage, isRefusedCard, textMessage } from './card-message';
import { type Address, type Conversations, withoutThread } from './conversations';
import { toDeliveryError } from './delivery-error';
import type { TeamsConnector } from './teams-connector';

interface DeliverOptions {
  readonly connector: TeamsConnector;
  readonly conversations: Conversations;
  readonly appId: string | undefined;
  readonly logger: Logger;
  readonly withinMs?: number;
}

/** Well within the time for which the outbox keeps a notice from other replicas. */
const WITHIN_MS = 30_000;

/** Writes into a channel, or into the conversation a person asked in, without being asked. */
export function createDeliver(options: DeliverOptions): Deliver {
  const { connector, conversations, appId, logger, withinMs = WITHIN_MS } = options;
  return async (delivery) => {
    const conversation = conversationOf(delivery);
    const address = await conversations.find(conversation);
    if (!address) throw new DeliveryError(NOT_MET);
    const reference = referenceTo(conversation, address);
    try {
      const visit = connector.visit(appId, reference, (context) => put(delivery, context, logger));
      return await within(withinMs, visit);
    } catch (error) {
      throw toDeliveryError(error, new Date());
    }
  };
}

/** A connector that takes a request and never answers must not hold up what else there is to deliver. */
async function within<T>(milliseconds: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(
      () => reject(new DeliveryError('Teams did not answer in time')),
      milliseconds,
    );
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
    // What still comes of it has nobody left to hear it.
    work.catch(() => undefined);
  }
}

const NOT_MET =
  'Teams has not written to the bot yet, so it is not known where to answer: write to the bot once, ' +
  'or set teams.service-url in helpdesk.config.yaml';

async function put(
  { reply, replaces }: Delivery,
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
  const conversation = context.activity.conversation.id;
  return response?.id ? writeReference(conversation, response.id) : undefined;
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

function referenceTo(conversation: string, address: Address): Partial<ConversationReference> {
  const type = address.type ?? (CHANNEL.test(withoutThread(conversation)) ? 'channel' : 'personal');
  return {
    channelId: 'msteams',
    serviceUrl: address.serviceUrl,
    bot: { id: address.bot, name: '' },
    conversation: {
      id: conversation,
      name: '',
      conversationType: type,
      isGroup: type !== 'personal',
      ...(address.tenant ? { tenantId: address.tenant } : {}),
    },
  };
}
