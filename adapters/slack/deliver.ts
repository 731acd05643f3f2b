import { type RespondFn, RespondError, webApi } from '@slack/bolt';
import type { Reply } from '../../src/core/reply';
import type { Logger } from '../../src/logger';
import { slackErrorFacts } from './error-facts';
import type { Incoming } from './incoming';
import { LIMITS } from './limits';
import type { SlackMessage } from './pack-messages';
import { renderSlackMessages } from './render';
import { renderHome } from './render-home';

export interface DeliveryTools {
  readonly client: webApi.WebClient;
  /** Answers where only the person sees it; absent where Slack gave no address for that. */
  readonly respond: RespondFn | undefined;
  readonly logger: Logger;
}

/** No previews of links, and no names or channels made of plain words. */
const MANNERS = {
  unfurl_links: false,
  unfurl_media: false,
  parse: 'none',
  link_names: false,
} as const;

/** Slack's words for blocks it does not take. */
const BLOCKS_REFUSED = ['invalid_blocks', 'invalid_blocks_format', 'msg_blocks_too_long'];

/** Sends a reply to where it belongs. */
export async function deliver(
  reply: Reply,
  { message, destination }: Incoming,
  tools: DeliveryTools,
): Promise<void> {
  switch (destination.kind) {
    case 'conversation': {
      const { channel, thread } = destination;
      const place = { ...MANNERS, channel, ...(thread ? { thread_ts: thread } : {}) };
      return sendAll(renderSlackMessages(reply), tools, async (content) => {
        await tools.client.chat.postMessage({ ...place, ...content });
      });
    }
    case 'only-you':
      return sendAll(
        renderSlackMessages(reply).slice(0, LIMITS.responsesToOneUrl),
        tools,
        async (content) => {
          const place = {
            ...MANNERS,
            response_type: 'ephemeral',
            replace_original: false,
          } as const;
          await tools.respond?.({ ...place, ...content });
        },
      );
    case 'home': {
      const view = renderHome(reply, message.locale);
      await tools.client.views.publish({ user_id: destination.user, view });
    }
  }
}

type Content = SlackMessage | Pick<SlackMessage, 'text'>;

/** Blocks that Slack refuses must not cost the person the answer: then it goes as plain text. */
async function sendAll(
  messages: readonly SlackMessage[],
  { logger }: DeliveryTools,
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

function areBlocksRefused(error: unknown): boolean {
  if (error instanceof webApi.WebAPIPlatformError) return BLOCKS_REFUSED.includes(error.data.error);
  return error instanceof RespondError && error.statusCode === 400;
}
