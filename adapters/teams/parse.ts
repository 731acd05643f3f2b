import type { Message, Origin } from '../../src/core/message';
import { type Account, readActivity, type TeamsActivity } from './activity';
import { CARD_TYPE } from './card-message';
import { cleanLine } from './clean-text';
import { clipText } from './clip-text';
import { tenantOf } from './conversations';
import { parseDialog, parseExecute, parsePress, type Press } from './parse-press';
import { isPrivateAmongOthers, privatePlace } from './private-place';
import { readText } from './read-text';

/** What Teams asks and waits for. */
export const INVOKES = {
  press: 'adaptiveCard/action',
  openDialog: 'task/fetch',
  sendDialog: 'task/submit',
} as const;

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
      return activity.action === 'add' ? { ...origin, kind: 'arrived' } : undefined;
    case 'conversationUpdate':
      return addsBot(activity) ? { ...origin, kind: 'arrived' } : undefined;
    default:
      return undefined;
  }
}

/** Who asks on an invoke that is no message; undefined where nobody does. */
export function parseAsker(raw: unknown): Origin | undefined {
  const activity = readActivity(raw);
  return activity && !isBot(activity) ? readOrigin(activity) : undefined;
}

function readOrigin(activity: TeamsActivity): Origin | undefined {
  const { id, from, conversation } = activity;
  if (!id || !from || !conversation) return undefined;
  const isPrivate = isPrivateAmongOthers(activity);
  return {
    // Ids of activities are moments: two conversations may have the same.
    id: `${conversation.id}/${id}`,
    platform: 'teams',
    conversation: isPrivate ? privatePlace(conversation.id, from.id) : conversation.id,
    person: personOf(from, tenantOf(activity)),
    ...readName(from),
    place: isShared(activity) && !isPrivate ? 'shared' : 'private',
    ...readLocale(activity),
  };
}

/** Directory ids are unique within a tenant only. */
function personOf({ id, aadObjectId }: Account, tenant: string | undefined): string {
  const person = aadObjectId ?? id;
  return tenant ? `${tenant}:${person}` : person;
}

/** Longest name that is taken over. */
const MOST_NAME = 100;

function readName({ name }: Account): Pick<Origin, 'name'> {
  const line = cleanLine(name ?? '').trim();
  return line === '' ? {} : { name: clipText(line, MOST_NAME) };
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
  const { text, mentionsBot, mentionsOthers } = readText(activity);
  if (origin.place === 'private' || mentionsBot)
    return parseCall(text, mentionsBot, activity, origin);
  const isLeftAlone = text === '' || mentionsOthers || !isInThread(activity);
  return isLeftAlone ? undefined : { ...origin, kind: 'said', text, unaddressed: true };
}

/** What is said to the bot. */
function parseCall(
  text: string,
  mentionsBot: boolean,
  activity: TeamsActivity,
  origin: Origin,
): Message | undefined {
  if (text !== '') return { ...origin, kind: 'said', text };
  if (saysByItself(activity)) return undefined;
  return mentionsBot && !bringsFile(activity)
    ? { ...origin, ...HELP }
    : { ...origin, kind: 'said', text };
}

/** What is said in a thread goes on with it; in a group chat everything stands side by side, most of it to others. */
const isInThread = ({ conversation }: TeamsActivity): boolean =>
  conversation?.conversationType === 'channel';

/** Calling the bot without a word asks what it can do. */
const HELP = { kind: 'chose', choice: { kind: 'command', name: 'help' } } as const;

/** Teams sends a message's own HTML as an attachment too. */
const bringsFile = ({ attachments = [] }: TeamsActivity): boolean =>
  attachments.some(({ contentType }) => contentType !== 'text/html');

/** What without words is no question: a press that is not known, or a card somebody put into the chat. */
function saysByItself({ value, attachments = [] }: TeamsActivity): boolean {
  const isPress = typeof value === 'object' && value !== null;
  return isPress || attachments.some(({ contentType }) => contentType === CARD_TYPE);
}

function parseInvoke(activity: TeamsActivity, origin: Origin): Message | undefined {
  const press = readPress(activity);
  return press && { ...origin, id: `${origin.id}:${activity.replyToId ?? ''}`, ...press };
}

function readPress({ name, value }: TeamsActivity): Press | undefined {
  switch (name) {
    case INVOKES.press:
      return parseExecute(value);
    case INVOKES.openDialog:
    case INVOKES.sendDialog:
      return parseDialog(value);
    default:
      return undefined;
  }
}

function addsBot({ membersAdded = [], recipient }: TeamsActivity): boolean {
  return membersAdded.some(({ id }) => id === recipient?.id);
}
