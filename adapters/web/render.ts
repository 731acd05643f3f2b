import { replyToText } from '../../src/core/plain-text';
import type { DecisionKind, Reply } from '../../src/core/reply';

/** How the platforms show a reply; handed in, since no adapter knows another. */
export interface PlatformRenderers {
  readonly renderCard: (reply: Reply) => unknown;
  readonly renderSlack: (reply: Reply) => unknown;
}

/** One reply, as each platform is sent it. */
export interface TryOutAnswer {
  readonly card: unknown;
  readonly slack: unknown;
  readonly text: string;
  readonly decision: DecisionKind;
}

export function renderReply(
  reply: Reply,
  { renderCard, renderSlack }: PlatformRenderers,
): TryOutAnswer {
  return {
    card: renderCard(reply),
    slack: renderSlack(reply),
    text: replyToText(reply),
    decision: reply.decision,
  };
}
