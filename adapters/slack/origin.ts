import type { Origin } from '../../src/core/message';

interface Source {
  readonly id: string;
  readonly enterprise: string | null | undefined;
  readonly team: string | null | undefined;
  readonly channel: string;
  /** Present where the conversation is one thread of the channel. */
  readonly thread?: string | undefined;
  readonly user: string;
  readonly place: Origin['place'];
}

/**
 * Who and where, in Slack's own ids. In an Enterprise Grid a person keeps one id in all workspaces, and an
 * organisation-wide installation names no team, so there the enterprise stands in its place.
 */
export function originOf({ id, enterprise, team, channel, thread, user, place }: Source): Origin {
  const organisation = [enterprise, team].find(Boolean) ?? '';
  return {
    id,
    platform: 'slack',
    conversation: [organisation, channel, ...(thread ? [thread] : [])].join(':'),
    person: `${organisation}:${user}`,
    place,
  };
}

/** Direct messages have ids that begin with D; Slack's `channel_type` says the same, but not in every payload. */
export function isDirect(channel: string): boolean {
  return channel.startsWith('D');
}
