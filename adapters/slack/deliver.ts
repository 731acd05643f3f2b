import type { webApi } from '@slack/bolt';
import type { Logger } from '../../src/logger';
import { type Deliver, type Delivery, DeliveryError } from '../adapter';
import { isRefusedFor, toDeliveryError } from './delivery-error';
import { slackErrorFacts } from './error-facts';
import { type Delivered, findDelivered, markOf } from './find-delivered';
import type { SlackMessage } from './pack-messages';
import { installationsAt, type Place, placeOf, readReference, referenceOf } from './place-of';
import { renderSlackMessages } from './render';
import { areBlocksRefused, MANNERS } from './send-reply';
import type { FindWorkspace } from './workspaces';

interface Tools {
  /** Must not wait or retry by itself: the outbox does, and remembers it. */
  readonly client: webApi.WebClient;
  readonly logger: Logger;
}

interface DeliverOptions {
  readonly findWorkspace: FindWorkspace;
  readonly logger: Logger;
}

/** Delivers what nobody asked for just now; a delivery that is tried again is shown once all the same. */
export function createDeliver({ findWorkspace, logger }: DeliverOptions): Deliver {
  return async (delivery) => {
    try {
      const workspace = await findWorkspace(installationsAt(delivery.to));
      if (!workspace) throw notInstalled(delivery);
      return await deliver(delivery, { client: workspace.delivering, logger });
    } catch (error) {
      throw toDeliveryError(error);
    }
  };
}

function notInstalled({ to }: Delivery): DeliveryError {
  const [where = 'the workspace of the channel'] = installationsAt(to);
  return new DeliveryError(
    `The app is not installed in ${where}. Install it at /slack/install, or write the channel with the enterprise (E…) where it is installed for all of it.`,
    {
      isPermanent: true,
    },
  );
}

/** The message that was to be changed is gone: then its news is a message of its own. */
const MESSAGE_GONE = ['message_not_found', 'cant_update_message', 'edit_window_closed'];

async function deliver(delivery: Delivery, tools: Tools): Promise<string | undefined> {
  const messages = renderSlackMessages(delivery.reply);
  const { replaces } = delivery;
  if (replaces === undefined) return postAll(messages, delivery, placeFor(delivery), tools);
  const { channel, ts } = readReference(replaces);
  const [first, ...rest] = messages;
  if (!first) return replaces;
  try {
    await update(first, { channel, ts }, tools);
  } catch (error) {
    if (!isRefusedFor(MESSAGE_GONE, error)) throw error;
    return postAll(messages, delivery, placeOf(delivery.to), tools);
  }
  if (rest.length > 0) await postAll(rest, delivery, { channel, thread: ts }, tools);
  return replaces;
}

function placeFor({ to, follows }: Delivery): Place {
  if (follows === undefined) return placeOf(to);
  const { channel, ts } = readReference(follows);
  return { channel, thread: ts };
}

async function update(
  { text, blocks }: SlackMessage,
  at: { readonly channel: string; readonly ts: string },
  { client, logger }: Tools,
): Promise<void> {
  const manners = { parse: MANNERS.parse, link_names: MANNERS.link_names };
  try {
    await client.chat.update({ ...at, ...manners, text, blocks });
  } catch (error) {
    if (!areBlocksRefused(error)) throw error;
    logger.error(slackErrorFacts(error), 'Slack refused the blocks of a notice; sent as text');
    await client.chat.update({ ...at, ...manners, text, blocks: [] });
  }
}

/** Posts what has not arrived yet; the reference is that of the first. */
async function postAll(
  messages: readonly SlackMessage[],
  delivery: Delivery,
  place: Place,
  tools: Tools,
): Promise<string | undefined> {
  const arrived = isRetry(delivery) ? await findDelivered(delivery.id, place, tools) : [];
  let reference: string | undefined;
  for (const [part, message] of messages.entries()) {
    const there = arrived.find((each) => each.part === part);
    const { channel, ts } = there ?? (await post(message, { delivery, part, place }, tools));
    reference ??= referenceOf(channel, ts);
  }
  return reference;
}

const isRetry = ({ attempt = 1 }: Delivery): boolean => attempt > 1;

interface Post {
  readonly delivery: Delivery;
  readonly part: number;
  readonly place: Place;
}

async function post(
  { text, blocks }: SlackMessage,
  { delivery, part, place: { channel, thread } }: Post,
  { client, logger }: Tools,
): Promise<Delivered> {
  const where = {
    ...MANNERS,
    channel,
    metadata: markOf(delivery.id, part),
    ...(thread ? { thread_ts: thread } : {}),
  };
  const send = async (content: { text: string; blocks?: SlackMessage['blocks'] }) => {
    const posted = await client.chat.postMessage({ ...where, ...content });
    return { part, channel: posted.channel ?? channel, ts: posted.ts ?? '' };
  };
  try {
    return await send({ text, blocks });
  } catch (error) {
    if (!areBlocksRefused(error)) throw error;
    logger.error(slackErrorFacts(error), 'Slack refused the blocks of a notice; sent as text');
    return send({ text });
  }
}
