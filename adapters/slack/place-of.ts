import type { Destination } from '../../src/core/ticket/notice';
import { installationsFor } from './origin';

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
  if (to.kind === 'person') return placeOfConversation(to.conversation);
  return { channel: to.channel.slice(to.channel.indexOf(SEPARATOR) + 1) };
}

/** Between a workspace and a channel in it, where both are named. */
const SEPARATOR = '/';

/** Where the app may be installed whose token reaches that place. */
export function installationsAt(to: Shown): readonly string[] {
  if (to.kind === 'person') return installationsFor(to);
  const [workspace] = to.channel.split(SEPARATOR);
  return workspace === undefined || workspace === to.channel ? [] : [workspace];
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
