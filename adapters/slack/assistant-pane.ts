import type { webApi } from '@slack/bolt';
import { phrasesFor } from '../../src/core/phrases/catalogue';
import type { Reply, ReplyPart } from '../../src/core/reply';
import type { Logger } from '../../src/logger';
import { isRefusedFor } from './delivery-error';
import { slackErrorFacts } from './error-facts';
import type { Incoming, PaneThread } from './incoming';
import { LIMITS } from './limits';
import { shorten } from './cut-text';

/** The pane beside Slack's own windows: what it shows around the conversation is a kindness, never worth a failure. */
export interface AssistantPane {
  /** Says that an answer is on its way; Slack takes it away with the next message. */
  showWork(incoming: Incoming): Promise<void>;
  /**
   * Example questions as prompts, the thread named after its answer, and no more sign of work where nothing is said;
   * returns what is left to be sent.
   */
  dress(reply: Reply, incoming: Incoming): Promise<Reply>;
}

/** Where the app has no pane, asking again is no use. */
const NO_PANE = ['missing_scope', 'unknown_method', 'not_allowed_token_type', 'method_deprecated'];
const MOST_PROMPTS = 4;

export function createAssistantPane(client: webApi.WebClient, logger: Logger): AssistantPane {
  let isOff = false;
  const quietly = async (call: () => Promise<unknown>) => {
    if (isOff) return;
    try {
      await call();
    } catch (error) {
      isOff = isRefusedFor(NO_PANE, error);
      logger.debug(slackErrorFacts(error), 'the assistant pane was not told');
    }
  };
  const { threads } = client.assistant;
  return {
    showWork: async ({ pane, message }) => {
      if (!pane || message.kind !== 'said') return;
      const status = phrasesFor(message.locale).working;
      await quietly(() => threads.setStatus({ ...keysOf(pane), status }));
    },
    dress: async (reply, { pane, message }) => {
      if (!pane) return reply;
      if (message.kind === 'arrived') {
        const prompts = promptsIn(reply);
        if (prompts.length === 0) return reply;
        await quietly(() => threads.setSuggestedPrompts({ ...keysOf(pane), prompts }));
        return withoutExamples(reply);
      }
      if (message.kind === 'said' && reply.parts.length === 0)
        await quietly(() => threads.setStatus({ ...keysOf(pane), status: '' }));
      const title = titleOf(reply);
      if (title) await quietly(() => threads.setTitle({ ...keysOf(pane), title }));
      return reply;
    },
  };
}

const keysOf = ({ channel, thread }: PaneThread) => ({ channel_id: channel, thread_ts: thread });

/** The article's title, never the person's words. */
function titleOf({ parts }: Reply): string | undefined {
  const answer = parts.find((part) => part.kind === 'answer');
  return answer && shorten(answer.title, LIMITS.threadTitle);
}

const isExamples = (part: ReplyPart): boolean =>
  part.kind === 'buttons' && part.buttons.some(({ choice }) => choice.kind === 'example');

function promptsIn({ parts }: Reply) {
  const buttons = parts.flatMap((part) => (part.kind === 'buttons' ? part.buttons : []));
  return buttons
    .filter(({ choice }) => choice.kind === 'example')
    .slice(0, MOST_PROMPTS)
    .map(({ label }) => ({ title: label, message: label }));
}

function withoutExamples(reply: Reply): Reply {
  return { ...reply, parts: reply.parts.filter((part) => !isExamples(part)) };
}
