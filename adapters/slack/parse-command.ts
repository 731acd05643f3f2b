import type { Incoming } from './incoming';
import { originOf } from './origin';
import { commandPayload } from './payloads';
import { readText } from './read-text';

/** A slash command as a message: its text, or the call for help that a bare command is. */
export function parseCommand(body: unknown): Incoming | undefined {
  const payload = commandPayload.safeParse(body).data;
  if (!payload) return undefined;
  const { trigger_id: id, user_id: user, channel_id: channel } = payload;
  const organisation = { enterprise: payload.enterprise_id, team: payload.team_id };
  // Only this person sees the exchange, so it is a conversation of its own within the channel.
  const origin = originOf({ id, ...organisation, channel, thread: user, user, place: 'private' });
  const text = readText(payload.text, undefined);
  return {
    message:
      text === ''
        ? { ...origin, kind: 'chose', choice: { kind: 'command', name: 'help' } }
        : { ...origin, kind: 'said', text },
    destination: { kind: 'only-you' },
  };
}
