import type { webApi } from '@slack/bolt';
import type { Reply } from '../../src/core/reply';
import type { Logger } from '../../src/logger';
import { slackErrorFacts } from './error-facts';
import type { Incoming } from './incoming';
import { writeModalOrigin } from './modal-origin';
import { isForModal, renderModal } from './render-modal';

export interface ModalTools {
  /** Must neither wait nor retry: the trigger does not. */
  readonly opening: webApi.WebClient;
  readonly logger: Logger;
}

/** A trigger opens a modal for three seconds; the call itself needs some of them. */
export const TRIGGER_MILLISECONDS = 2_500;

/**
 * Shows the form of a reply as a modal, and returns what is left to be sent; all of it, where no modal can be opened.
 * @param age milliseconds since the press
 */
export async function openForm(
  reply: Reply,
  incoming: Incoming,
  age: number,
  { opening, logger }: ModalTools,
): Promise<Reply> {
  const { trigger } = incoming;
  const form = reply.parts.find((part) => part.kind === 'form');
  if (!form || trigger === undefined || age > TRIGGER_MILLISECONDS) return reply;
  const before = reply.parts.filter(isForModal);
  const view = renderModal(form, before, writeModalOrigin(form.choice, incoming));
  try {
    await opening.views.open({ trigger_id: trigger, view });
  } catch (error) {
    logger.warn(slackErrorFacts(error), 'a modal was not opened; its form is sent as a message');
    return reply;
  }
  return { ...reply, parts: reply.parts.filter((part) => part !== form && !isForModal(part)) };
}
