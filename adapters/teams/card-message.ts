import type { Activity } from 'botbuilder';
import type { Reply } from '../../src/core/reply';
import type { AdaptiveCard } from './card';
import { renderCard, renderFallbackText, renderNotification } from './render';

export const CARD_TYPE = 'application/vnd.microsoft.card.adaptive';

/** Without `text`, which Teams would show above the card; `summary` is the line of the notification. */
export function cardMessage(reply: Reply): Partial<Activity> {
  return {
    type: 'message',
    summary: renderNotification(reply),
    attachments: [{ contentType: CARD_TYPE, content: fullWidth(renderCard(reply)) }],
  };
}

/** The same for a client, or a connector, that cannot take the card. */
export function textMessage(reply: Reply): Partial<Activity> {
  return { type: 'message', text: renderFallbackText(reply), textFormat: 'plain' };
}

export const fullWidth = (card: AdaptiveCard) => ({ ...card, msteams: { width: 'Full' } });

/** The status the connector refused with, where it did. */
export function statusOf(error: unknown): number | undefined {
  const isRefusal = error instanceof Error && 'statusCode' in error;
  return isRefusal && typeof error.statusCode === 'number' ? error.statusCode : undefined;
}

/** 400 and 413 are the connector's words for a card it cannot take; the text of it, it can. */
export const isRefusedCard = (error: unknown): boolean =>
  statusOf(error) === 400 || statusOf(error) === 413;
