import type { Origin } from '../../src/core/message';

/** Where something happened, as Slack's payloads name it. */
export interface Organisation {
  readonly enterprise: string | null | undefined;
  readonly team: string | null | undefined;
  /** Whether the app is installed for all of the enterprise, rather than for the workspace. */
  readonly isOrgWide: boolean | null | undefined;
}

interface Source extends Organisation {
  readonly id: string;
  readonly channel: string;
  /** Present where the conversation is one thread of the channel. */
  readonly thread?: string | undefined;
  readonly user: string;
  readonly place: Origin['place'];
}

/**
 * Who and where, in Slack's own ids. In an Enterprise Grid a person keeps one id in all workspaces, so the enterprise
 * stands before it; before a conversation stands where the app is installed, whose token reaches it.
 */
export function originOf({ id, channel, thread, user, place, ...organisation }: Source): Origin {
  // The Home tab and modals do not say which direct message is behind them; the person's id stands for it everywhere.
  const where = isDirect(channel) && thread === undefined ? user : channel;
  return {
    id,
    platform: 'slack',
    conversation: [installationOf(organisation), where, ...(thread ? [thread] : [])].join(':'),
    person: `${homeOf(organisation)}:${user}`,
    place,
  };
}

const homeOf = ({ enterprise, team }: Organisation): string =>
  [enterprise, team].find(Boolean) ?? '';

/** An installation for all of an enterprise names no workspace, or the one where something happened. */
function installationOf({ enterprise, team, isOrgWide }: Organisation): string {
  const [id = ''] = [isOrgWide ? enterprise : team, enterprise, team].filter(Boolean);
  return id ?? '';
}

/** Where the app may be installed for an organisation, the likeliest first. */
export function installationsOf(organisation: Organisation): readonly string[] {
  return known([installationOf(organisation), homeOf(organisation)]);
}

/** The same for a message. */
export function installationsFor({
  conversation,
  person,
}: Pick<Origin, 'conversation' | 'person'>): readonly string[] {
  return known([conversation, person].map((id) => id.slice(0, id.indexOf(':'))));
}

const known = (ids: readonly string[]): readonly string[] => [...new Set(ids.filter(Boolean))];

/** Direct messages have ids that begin with D; Slack's `channel_type` says the same, but not in every payload. */
export function isDirect(channel: string): boolean {
  return channel.startsWith('D');
}
