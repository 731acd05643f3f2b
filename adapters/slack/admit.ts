import type { Message } from '../../src/core/message';
import type { Incoming } from './incoming';
import { installationsFor } from './origin';

/** Where the organisation lets the bot answer; an empty list lets it everywhere. */
export interface AllowLists {
  /** Workspaces (T…) and enterprises (E…). */
  readonly workspaces: readonly string[];
  /** Channels; what only one person sees is not bound to them. */
  readonly channels: readonly string[];
}

export const EVERYWHERE: AllowLists = { workspaces: [], channels: [] };

/** `elsewhere`: to be answered, but not where others read it. */
export type Admission = 'admitted' | 'elsewhere' | 'refused';

export function admit(
  { message, destination }: Incoming,
  { workspaces, channels }: AllowLists,
): Admission {
  const [, channel = ''] = message.conversation.split(':');
  if (!isListed(installationsFor(message), workspaces)) return 'refused';
  const isSeen =
    message.place === 'shared' && destination.kind !== 'home' && !isAboutTicket(message);
  return isSeen && channels.length > 0 && !channels.includes(channel) ? 'elsewhere' : 'admitted';
}

/** Tickets are worked on where their cards were sent, wherever else the bot may answer. */
const isAboutTicket = (message: Message): boolean =>
  'choice' in message && message.choice.kind === 'ticket';

/** Whether one of the ids of a workspace or its enterprise is listed. */
export function isListed(ids: readonly string[], workspaces: AllowLists['workspaces']): boolean {
  return workspaces.length === 0 || ids.some((id) => workspaces.includes(id));
}
