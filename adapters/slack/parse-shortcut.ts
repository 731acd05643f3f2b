import { ANSWER_SHORTCUT } from './action-ids';
import type { Incoming } from './incoming';
import { organisationOf } from './organisation-of';
import { originOf } from './origin';
import { shortcutPayload } from './payloads';
import { readText } from './read-text';

/**
 * "Answer with MFA Help" on a message: its words as a question of the person who pressed, who alone sees the answer
 * and can send it on.
 */
export function parseMessageShortcut(body: unknown): Incoming | undefined {
  const payload = shortcutPayload.safeParse(body).data;
  if (payload?.callback_id !== ANSWER_SHORTCUT) return undefined;
  const { user, channel, message } = payload;
  const origin = originOf({
    id: `${payload.action_ts ?? payload.trigger_id}:${user.id}`,
    ...organisationOf(payload),
    channel: channel.id,
    // Somebody else's question is a conversation of its own.
    thread: `${user.id}-${message.ts}`,
    user: user.id,
    place: 'private',
  });
  const author = message.bot_id ? undefined : message.user;
  return {
    message: { ...origin, kind: 'said', text: readText(message.text ?? '', undefined) },
    destination: { kind: 'only-you' },
    trigger: payload.trigger_id,
    responseUrl: payload.response_url,
    about: {
      channel: channel.id,
      thread: message.thread_ts ?? message.ts,
      ...(author ? { author } : {}),
    },
  };
}
