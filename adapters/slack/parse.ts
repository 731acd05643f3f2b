import type { Message } from '../../src/core/message';
import type { Incoming } from './incoming';
import { organisationOfEvent } from './organisation-of';
import { installationsOf, isDirect, originOf } from './origin';
import {
  eventPayload,
  type EventPayload,
  homeOpenedEvent,
  messageEvent,
  paneOpenedEvent,
  type MessageEvent,
} from './payloads';
import { isBroadcast, mentions, readText } from './read-text';

/** Subtypes that are still a person writing: with a file, or in a thread and the channel at once. */
const SPOKEN_SUBTYPES = [undefined, 'file_share', 'thread_broadcast'];

/** Channel types of direct messages; `app_home` is their older name. */
const DIRECT_TYPES = ['im', 'app_home'];

const SLACKBOT = 'USLACKBOT';

/** The envelope of an event; undefined where it is none. */
export const readEnvelope = (body: unknown): EventPayload | undefined =>
  eventPayload.safeParse(body).data;

/**
 * An event as a message, or undefined where there is nothing to answer.
 * @param bot the bot's own user id, where it is known
 */
export function parseEvent(payload: EventPayload, bot: string | undefined): Incoming | undefined {
  const event = messageEvent.safeParse(payload.event).data;
  if (event) return isAnswerable(event, bot) ? parseMessage(payload, event, bot) : undefined;
  return parseArrival(payload);
}

/** The bot's own user id as an event names it. */
export function botOf({ authorizations }: EventPayload): string | undefined {
  return authorizations?.find((each) => each.is_bot)?.user_id ?? undefined;
}

/** Where the app may be installed that an event was sent to. */
export const installationsOfEvent = (payload: EventPayload): readonly string[] =>
  installationsOf(organisationOfEvent(payload));

/** Whether an event is a message by somebody, so that it matters who the bot is. */
export const isMessage = ({ event }: EventPayload): boolean =>
  messageEvent.safeParse(event).success;

function isAnswerable(event: MessageEvent, bot: string | undefined): boolean {
  if (event.bot_id || event.user === bot || event.user === SLACKBOT) return false;
  if (event.edited !== undefined || !SPOKEN_SUBTYPES.includes(event.subtype)) return false;
  const isDirectly = isDirectMessage(event);
  if (event.type === 'message') return isDirectly || isFollowUp(event, bot);
  return !isDirectly && !isBroadcast(event.text ?? '');
}

/**
 * Written into a thread for the people in it, and perhaps for the bot. A mention comes as an event of its own; only
 * where the bot's id is known can one be told from the other.
 */
function isFollowUp(event: MessageEvent, bot: string | undefined): boolean {
  const text = event.text ?? '';
  if (event.thread_ts === undefined || event.thread_ts === event.ts || bot === undefined)
    return false;
  return event.subtype !== 'thread_broadcast' && !isBroadcast(text) && !mentions(text, bot);
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
  const origin = originOf({ id, ...organisationOfEvent(payload), channel, thread, user, place });
  return {
    message: { ...origin, ...spoken(event, bot) },
    destination: { kind: 'conversation', channel, ...(thread ? { thread } : {}) },
    // A direct message has threads where the app is an assistant, and hardly elsewhere.
    ...(direct && thread ? { pane: { channel, thread } } : {}),
  };
}

type Spoken =
  | Pick<Message & { kind: 'said' }, 'kind' | 'text' | 'unaddressed'>
  | Pick<Message & { kind: 'chose' }, 'kind' | 'choice'>;

/** Calling the bot without a word asks what it can do; a file without a word is left to the core. */
function spoken(event: MessageEvent, bot: string | undefined): Spoken {
  const text = readText(event.text ?? '', bot);
  if (event.type === 'message' && !isDirectMessage(event))
    return { kind: 'said', text, unaddressed: true };
  const isCall = event.type === 'app_mention' && text === '' && !event.files?.length;
  return isCall
    ? { kind: 'chose', choice: { kind: 'command', name: 'help' } }
    : { kind: 'said', text };
}

function parseArrival(payload: EventPayload): Incoming | undefined {
  return parseHomeOpened(payload) ?? parsePaneOpened(payload);
}

/** The app's own page: its Messages tab is a conversation, which begins when somebody writes. */
function parseHomeOpened(payload: EventPayload): Incoming | undefined {
  const event = homeOpenedEvent.safeParse(payload.event).data;
  if (!event || event.tab === 'messages') return undefined;
  const { user, channel } = event;
  const where = { ...organisationOfEvent(payload), channel, user, place: 'private' } as const;
  return {
    message: { ...originOf({ id: payload.event_id, ...where }), kind: 'arrived', at: 'home' },
    destination: { kind: 'home', user },
  };
}

function parsePaneOpened(payload: EventPayload): Incoming | undefined {
  const event = paneOpenedEvent.safeParse(payload.event).data;
  if (!event) return undefined;
  const { user_id: user, channel_id: channel, thread_ts: thread } = event.assistant_thread;
  const where = {
    ...organisationOfEvent(payload),
    channel,
    thread,
    user,
    place: 'private',
  } as const;
  return {
    message: { ...originOf({ id: payload.event_id, ...where }), kind: 'arrived' },
    destination: { kind: 'conversation', channel, thread },
    pane: { channel, thread },
  };
}
