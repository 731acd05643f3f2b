import type { webApi } from '@slack/bolt';
import type { MessageMetadata } from '@slack/types';
import { z } from 'zod';
import type { Logger } from '../../src/logger';
import { isRefusedFor } from './delivery-error';
import type { Place } from './place-of';

/** One message of a delivery, as Slack has it. */
export interface Delivered {
  /** Which message of the delivery, the first being 0. */
  readonly part: number;
  readonly channel: string;
  readonly ts: string;
}

/** The name our mark goes by in Slack's message metadata, which people do not see. */
const EVENT_TYPE = 'mfa_helpdesk_delivery';
/** How many of the latest messages are looked through. */
const MOST_MESSAGES = 200;

/** The mark by which a message is known again. */
export const markOf = (delivery: string, part: number): MessageMetadata => ({
  event_type: EVENT_TYPE,
  event_payload: { delivery, part },
});

const marked = z.object({
  ts: z.string(),
  metadata: z.object({
    event_type: z.literal(EVENT_TYPE),
    event_payload: z.object({ delivery: z.string(), part: z.int() }),
  }),
});

/** What may be missing without harm: then a message may come twice, which is better than never. */
const CANNOT_LOOK = ['missing_scope', 'not_in_channel', 'channel_not_found', 'thread_not_found'];

interface Tools {
  readonly client: webApi.WebClient;
  readonly logger: Logger;
}

/** The messages of a delivery that arrived before. */
export async function findDelivered(
  delivery: string,
  place: Place,
  { client, logger }: Tools,
): Promise<readonly Delivered[]> {
  try {
    const channel = await channelOf(place, client);
    const messages = await readMessages(channel, place.thread, client);
    return messages.flatMap((message) => {
      const { data } = marked.safeParse(message);
      if (data?.metadata.event_payload.delivery !== delivery) return [];
      return [{ part: data.metadata.event_payload.part, channel, ts: data.ts }];
    });
  } catch (error) {
    if (!isRefusedFor(CANNOT_LOOK, error)) throw error;
    logger.warn(
      { notice: delivery },
      'Slack does not let the app look whether a notice arrived, so it may come twice. "mfa-helpdesk doctor" names the missing scope.',
    );
    return [];
  }
}

/** History is read by the id of the direct message, not of the person. */
async function channelOf({ channel }: Place, client: webApi.WebClient): Promise<string> {
  if (!/^[UW]/.test(channel)) return channel;
  const opened = await client.conversations.open({ users: channel });
  return opened.channel?.id ?? channel;
}

async function readMessages(
  channel: string,
  thread: string | undefined,
  client: webApi.WebClient,
): Promise<readonly unknown[]> {
  const options = { channel, include_all_metadata: true, limit: MOST_MESSAGES };
  const { messages } = thread
    ? await client.conversations.replies({ ...options, ts: thread })
    : await client.conversations.history(options);
  return messages ?? [];
}
