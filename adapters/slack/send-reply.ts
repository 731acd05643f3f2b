import { RespondError, type webApi } from '@slack/bolt';
import { phrasesFor } from '../../src/core/phrases/catalogue';
import { withoutPublicForms } from '../../src/core/public-forms';
import type { Reply } from '../../src/core/reply';
import type { Logger } from '../../src/logger';
import { createRespond, isUsedUp, type Respond } from './create-respond';
import { isRefusedFor } from './delivery-error';
import { slackErrorFacts } from './error-facts';
import type { Destination, Incoming } from './incoming';
import { LIMITS } from './limits';
import { packMessages, type SlackMessage } from './pack-messages';
import { markPreview } from './preview-mark';
import { passingButtons, sharedByPiece } from './passing-on';
import { renderHome } from './render-home';
import { renderPart } from './render-part';

export interface SendTools {
  readonly client: webApi.WebClient;
  readonly logger: Logger;
}

/** No previews of links, and no names or channels made of plain words. */
export const MANNERS = {
  unfurl_links: false,
  unfurl_media: false,
  parse: 'none',
  link_names: false,
} as const;

/** Slack's words for blocks it does not take. */
const BLOCKS_REFUSED = ['invalid_blocks', 'invalid_blocks_format', 'msg_blocks_too_long'];

/** Slack's words for a channel the app cannot write in. */
const NOT_THERE = ['not_in_channel', 'channel_not_found'];

/** Sends a reply to where it belongs. */
export async function sendReply(reply: Reply, incoming: Incoming, tools: SendTools): Promise<void> {
  const { destination, responseUrl, sharedBy } = incoming;
  if (sharedBy && !reply.parts.some(({ kind }) => kind === 'answer')) {
    // Only an answer is for others; what else there is to say is for the one who pressed.
    if (responseUrl) await sendToOne(reply, incoming, createRespond(responseUrl), tools);
    return;
  }
  switch (destination.kind) {
    case 'conversation':
      return sendToConversation(reply, incoming, destination, tools);
    case 'only-you':
      if (responseUrl) await sendToOne(reply, incoming, createRespond(responseUrl), tools);
      return;
    case 'everyone':
      if (responseUrl) await sendToEveryone(reply, incoming, createRespond(responseUrl), tools);
      return;
    case 'home': {
      const view = renderHome(reply);
      await tools.client.views.publish({ user_id: destination.user, view });
    }
  }
}

type InConversation = Extract<Destination, { kind: 'conversation' }>;

async function sendToConversation(
  reply: Reply,
  incoming: Incoming,
  { channel, thread }: InConversation,
  tools: SendTools,
): Promise<void> {
  const { responseUrl, sharedBy } = incoming;
  const place = { ...MANNERS, channel, ...(thread ? { thread_ts: thread } : {}) };
  const isAmongOthers = incoming.message.place === 'shared';
  const shown = isAmongOthers ? withoutPublicForms(reply) : reply;
  try {
    await sendAll(renderFor(shown, incoming), tools, async (content) => {
      await tools.client.chat.postMessage({ ...place, ...content });
    });
  } catch (error) {
    if (!responseUrl || !isRefusedFor(NOT_THERE, error)) throw error;
    const respond = createRespond(responseUrl);
    if (sharedBy) await respond(onlyYou(phrasesFor(incoming.sharerLocale).sharing.notThere));
    else await sendToOne(reply, incoming, respond, tools);
    return;
  }
  if (!responseUrl || !sharedBy) return;
  const { sent } = phrasesFor(incoming.sharerLocale).sharing;
  await createRespond(responseUrl)({ ...onlyYou(sent), replace_original: true });
}

function renderFor({ parts }: Reply, { message, sharedBy }: Incoming): readonly SlackMessage[] {
  const shared = sharedBy ? [sharedByPiece(sharedBy, message.locale)] : [];
  return packMessages([...parts.flatMap(renderPart), ...shared]);
}

const onlyYou = (text: string) =>
  ({ ...MANNERS, response_type: 'ephemeral', replace_original: false, text }) as const;

async function sendToOne(
  reply: Reply,
  incoming: Incoming,
  respond: Respond,
  tools: SendTools,
): Promise<void> {
  const pieces = [...reply.parts.flatMap(renderPart), passingButtons(reply, incoming)];
  const marked = markPreview(pieces, incoming);
  const messages = packMessages(marked).slice(0, LIMITS.responsesToOneUrl);
  try {
    await sendAll(messages, tools, (content) => respond({ ...onlyYou(content.text), ...content }));
  } catch (error) {
    if (!isUsedUp(error)) throw error;
    const channel = presserOf(incoming);
    await sendAll(messages, tools, async (content) => {
      await tools.client.chat.postMessage({ ...MANNERS, channel, ...content });
    });
  }
}

/** The user id of whoever pressed or wrote; Slack finds their direct message by it. */
function presserOf({ message, sharedBy }: Incoming): string {
  return sharedBy ?? message.person.slice(message.person.lastIndexOf(':') + 1);
}

/** One use of the address is kept for putting away what only the person saw. */
async function sendToEveryone(
  reply: Reply,
  incoming: Incoming,
  respond: Respond,
  tools: SendTools,
): Promise<void> {
  const messages = renderFor(reply, incoming).slice(0, LIMITS.responsesToOneUrl - 1);
  const place = { ...MANNERS, response_type: 'in_channel', replace_original: false } as const;
  await sendAll(messages, tools, (content) => respond({ ...place, ...content }));
  await respond({ delete_original: true });
}

type Content = SlackMessage | Pick<SlackMessage, 'text'>;

/** Blocks that Slack refuses must not cost the person the answer: then it goes as plain text. */
async function sendAll(
  messages: readonly SlackMessage[],
  { logger }: SendTools,
  send: (content: Content) => Promise<void>,
): Promise<void> {
  for (const message of messages) {
    try {
      await send(message);
    } catch (error) {
      if (!areBlocksRefused(error)) throw error;
      logger.error(
        slackErrorFacts(error),
        'Slack refused the blocks of a reply; sent as plain text',
      );
      await send({ text: message.text });
    }
  }
}

export function areBlocksRefused(error: unknown): boolean {
  if (isRefusedFor(BLOCKS_REFUSED, error)) return true;
  return error instanceof RespondError && error.statusCode === 400;
}

/** Tells one person that others must not read an answer here; what was not said to the bot is passed over. */
export async function sayNotHere(incoming: Incoming, { client }: SendTools): Promise<void> {
  const { message, destination, responseUrl } = incoming;
  if (message.kind === 'said' && message.unaddressed) return;
  const words = onlyYou(phrasesFor(message.locale).notHere);
  if (responseUrl) return createRespond(responseUrl)(words);
  if (destination.kind !== 'conversation') return;
  const user = presserOf(incoming);
  const { channel, thread } = destination;
  const place = { ...MANNERS, channel, user, ...(thread ? { thread_ts: thread } : {}) };
  await client.chat.postEphemeral({ ...place, text: words.text });
}
