import type { Reply } from '../../src/core/reply';
import { packMessages, type SlackMessage } from './pack-messages';
import { renderPart } from './render-part';

/** A reply as Slack messages: one, unless Slack's limits demand more; none for a silence. */
export function renderSlackMessages(reply: Reply): readonly SlackMessage[] {
  return packMessages(reply.parts.flatMap(renderPart));
}
