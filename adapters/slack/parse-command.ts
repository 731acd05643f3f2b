import type { CommandName } from '../../src/core/command';
import type { Incoming } from './incoming';
import { originOf } from './origin';
import { commandPayload } from './payloads';
import { readText } from './read-text';

/** A slash command as a message: one of the commands it lists, or its text. */
export function parseCommand(body: unknown): Incoming | undefined {
  const payload = commandPayload.safeParse(body).data;
  if (!payload) return undefined;
  const { trigger_id: id, user_id: user, channel_id: channel } = payload;
  const organisation = {
    enterprise: payload.enterprise_id,
    team: payload.team_id,
    isOrgWide: payload.is_enterprise_install === 'true',
  };
  // Only this person sees the exchange, so it is a conversation of its own within the channel.
  const origin = originOf({ id, ...organisation, channel, thread: user, user, place: 'private' });
  const text = readText(payload.text, undefined);
  const name = NAMED[text.toLowerCase()];
  return {
    message: name
      ? { ...origin, kind: 'chose', choice: { kind: 'command', name } }
      : { ...origin, kind: 'said', text },
    destination: { kind: 'only-you' },
    trigger: id,
    ...(payload.response_url ? { responseUrl: payload.response_url } : {}),
  };
}

/** What the command's own help lists; a bare command calls for that help. Everything else is a question. */
const NAMED: Readonly<Partial<Record<string, CommandName>>> = {
  '': 'help',
  help: 'help',
  topics: 'topics',
  status: 'status',
  human: 'human',
  'forget me': 'forget-me',
};
