import type { Destination } from '../../src/core/ticket/notice';

/** A channel or a direct message, and the thread in it. */
export interface Place {
  readonly channel: string;
  readonly thread?: string;
}

/** People's ids; a conversation that only one person sees has theirs where others have a thread. */
const PERSON = /^[UW][A-Z0-9]+/;

type Shown = Exclude<Destination, { kind: 'webhook' }>;

/** Where something unasked goes: a channel, or the conversation a person asked in. */
export function placeOf(to: Shown): Place {
  return to.kind === 'channel' ? { channel: to.channel } : placeOfConversation(to.conversation);
}

/**
 * The place behind a conversation as `originOf` wrote it. What was asked where only the person saw it is answered in
 * their direct messages, which Slack finds by their id.
 */
export function placeOfConversation(conversation: string): Place {
  const [, channel = '', thread] = conversation.split(':');
  if (thread === undefined) return { channel };
  const [person] = PERSON.exec(thread) ?? [];
  return person === undefined ? { channel, thread } : { channel: person };
}

/** What we call a message of Slack's: its channel and its time there. */
export const referenceOf = (channel: string, ts: string): string => `${channel}:${ts}`;

export function readReference(reference: string): {
  readonly channel: string;
  readonly ts: string;
} {
  const [channel = '', ts = ''] = reference.split(':');
  return { channel, ts };
}
