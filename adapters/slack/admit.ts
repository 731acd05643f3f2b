import type { Incoming } from './incoming';

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
  const [organisation = '', channel = ''] = message.conversation.split(':');
  if (workspaces.length > 0 && !workspaces.includes(organisation)) return 'refused';
  const isSeen = message.place === 'shared' && destination.kind !== 'home';
  return isSeen && channels.length > 0 && !channels.includes(channel) ? 'elsewhere' : 'admitted';
}
