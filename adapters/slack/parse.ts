import type { Message } from '../../src/core/message';
import type { Incoming } from './incoming';
import { isDirect, originOf } from './origin';
import {
  eventPayload,
  type EventPayload,
  homeOpenedEvent,
  messageEvent,
  type MessageEvent,
} from './payloads';
import { isBroadcast, readText } from './read-text';

/** Subtypes that are still a person writing: with a file, or in a thread and the channel at once. */
const SPOKEN_SUBTYPES = [undefined, 'file_share', 'thread_broadcast'];

/** Channel types of direct messages; `app_home` is their older name. */
const DIRECT_TYPES = ['im', 'app_home'];

const SLACKBOT = 'USLACKBOT';

/**
 * An event as a message, or undefined where there is nothing to answer.
 * @param bot the bot's own user id, where it is known
 */
export function parseEvent(body: unknown, bot: string | undefined): Incoming | undefined {
  const payload = eventPayload.safeParse(body).data;
  if (!payload) return undefined;
  const event = messageEvent.safeParse(payload.event).data;
  if (event) return isAnswerable(event, bot) ? parseMessage(payload, event, bot) : undefined;
  return parseArrival(payload);
}

/** The bot's own user id as an event names it. */
export function botOf(body: unknown): string | undefined {
  const authorizations = eventPayload.safeParse(body).data?.authorizations ?? [];
  return authorizations.find((each) => each.is_bot)?.user_id ?? undefined;
}

function isAnswerable(event: MessageEvent, bot: string | undefined): boolean {
  if (event.bot_id || event.user === bot || event.user === SLACKBOT) return false;
  if (event.edited !== undefined || !SPOKEN_SUBTYPES.includes(event.subtype)) return false;
  if (event.type === 'message') return isDirectMessage(event);
  return !isDirectMessage(event) && !isBroadcast(event.text ?? '');
}

function isDirectMessage({ channel, channel_type: type }: MessageEvent): boolean {
  return type === undefined ? isDirect(channel) : DIRECT_TYPES.includes(type);
}

function parseMessage(payload: EventPayload, event: MessageEvent, bot?: string): Incoming {
  const { channel, user } = event;
  const direct = isDirectMessage(event);
  const thread = event.thread_ts ?? (direct ? undefined : event.ts);
  // Slack gives a message that it delivers as several events one client_msg_id.
  const id = event.client_msg_id ? `${channel}:${event.client_msg_id}` : payload.event_id;
  const place = direct ? 'private' : 'shared';
  const origin = originOf({ id, ...organisationOf(payload), channel, thread, user, place });
  return {
    message: { ...origin, ...spoken(event, bot) },
    destination: { kind: 'conversation', channel, ...(thread ? { thread } : {}) },
  };
}

type Spoken =
  | Pick<Message & { kind: 'said' }, 'kind' | 'text'>
  | Pick<Message & { kind: 'chose' }, 'kind' | 'choice'>;

/** Calling the bot without a word asks what it can do; a file without a word is left to the core. */
function spoken(event: MessageEvent, bot: string | undefined): Spoken {
  const text = readText(event.text ?? '', bot);
  const isCall = event.type === 'app_mention' && text === '' && !event.files?.length;
  return isCall
    ? { kind: 'chose', choice: { kind: 'command', name: 'help' } }
    : { kind: 'said', text };
}

function parseArrival(payload: EventPayload): Incoming | undefined {
  const event = homeOpenedEvent.safeParse(payload.event).data;
  if (!event) return undefined;
  const { user, channel } = event;
  const where = { ...organisationOf(payload), channel, user, place: 'private' } as const;
  return {
    message: { ...originOf({ id: payload.event_id, ...where }), kind: 'arrived' },
    destination: { kind: 'home', user },
  };
}

function organisationOf({ enterprise_id, team_id, authorizations }: EventPayload) {
  return { enterprise: enterprise_id ?? authorizations?.[0]?.enterprise_id, team: team_id };
}
