import type { Message, Origin } from '../../src/core/message';
import { type Account, readActivity, type TeamsActivity } from './activity';
import { parseExecute, parsePress } from './parse-press';
import { readText } from './read-text';

export const CARD_ACTION = 'adaptiveCard/action';

/** The message in an activity, or undefined where there is nothing to answer. */
export function parseActivity(raw: unknown): Message | undefined {
  const activity = readActivity(raw);
  const origin = activity && readOrigin(activity);
  if (!activity || !origin) return undefined;
  switch (activity.type) {
    case 'message':
      return isBot(activity) ? undefined : parseMessage(activity, origin);
    case 'invoke':
      return isBot(activity) ? undefined : parseInvoke(activity, origin);
    case 'installationUpdate':
      return activity.action === 'add' ? arrived(origin) : undefined;
    case 'conversationUpdate':
      return addsBot(activity) ? arrived(origin) : undefined;
    default:
      return undefined;
  }
}

function readOrigin(activity: TeamsActivity): Origin | undefined {
  const { id, from, conversation } = activity;
  if (!id || !from || !conversation) return undefined;
  return {
    id,
    platform: 'teams',
    conversation: conversation.id,
    person: personOf(from, conversation.tenantId ?? activity.channelData?.tenant?.id),
    place: isShared(activity) ? 'shared' : 'private',
    ...readLocale(activity),
  };
}

/** Directory ids are unique within a tenant only. */
function personOf({ id, aadObjectId }: Account, tenant: string | undefined): string {
  const person = aadObjectId ?? id;
  return tenant ? `${tenant}:${person}` : person;
}

/** A chat with one person says so, or says nothing of a group (the Emulator, the Playground's older versions). */
function isShared({ conversation }: TeamsActivity): boolean {
  const type = conversation?.conversationType;
  return type ? type !== 'personal' : conversation?.isGroup === true;
}

const LOCALE = /^[A-Za-z]{2,3}(-[A-Za-z\d]{1,8}){0,3}$/;

function readLocale({ locale }: TeamsActivity): Pick<Origin, 'locale'> {
  return locale && LOCALE.test(locale) ? { locale } : {};
}

/** Bots have ids of their own kind in Teams (`28:…`), and may never talk each other into a loop. */
function isBot({ from, recipient }: TeamsActivity): boolean {
  if (!from) return true;
  return from.role === 'bot' || from.id.startsWith('28:') || from.id === recipient?.id;
}

function parseMessage(activity: TeamsActivity, origin: Origin): Message | undefined {
  const press = parsePress(activity.value);
  if (press) return { ...origin, ...press };
  const { text, mentionsBot } = readText(activity);
  const isCalled = origin.place === 'private' || mentionsBot;
  const isBlank = text === '' && (origin.place === 'shared' || isObject(activity.value));
  return isCalled && !isBlank ? { ...origin, kind: 'said', text } : undefined;
}

const isObject = (value: unknown): boolean => typeof value === 'object' && value !== null;

function parseInvoke(activity: TeamsActivity, origin: Origin): Message | undefined {
  if (activity.name !== CARD_ACTION) return undefined;
  const press = parseExecute(activity.value);
  return press && { ...origin, id: `${origin.id}:${activity.replyToId ?? ''}`, ...press };
}

function addsBot({ membersAdded = [], recipient }: TeamsActivity): boolean {
  return membersAdded.some(({ id }) => id === recipient?.id);
}

/**
 * Teams tells of one installation twice, by installationUpdate and by conversationUpdate, under two ids. Named for the
 * conversation, they are one message, of which the bot drops the repeat.
 */
function arrived(origin: Origin): Message {
  return { ...origin, id: `arrived:${origin.conversation}`, kind: 'arrived' };
}
