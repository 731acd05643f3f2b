import type { webApi } from '@slack/bolt';
import type { Message } from '../../src/core/message';
import type { Logger } from '../../src/logger';
import { isRefusedFor } from './delivery-error';
import { slackErrorFacts } from './error-facts';
import type { FindPerson } from './find-person';
import { createKeptFor } from './kept-for';

/**
 * Adds what Slack knows of the author: the language, the name where a ticket will show it, the groups where they count.
 * @param team the workspace it comes from, where an installation is for several
 */
export type Identify = <T extends Message>(message: T, team?: string) => Promise<T>;

const GROUP_MILLISECONDS = 5 * 60 * 1000;

interface Tools {
  /** Must neither wait nor try again. */
  readonly client: webApi.WebClient;
  readonly findPerson: FindPerson;
  /** The user groups that the organisation's role lists name. */
  readonly groups: readonly string[];
  /** Installed for all of an enterprise: then Slack wants to know which workspace is meant. */
  readonly isOrgWide?: boolean;
  readonly logger: Logger;
}

/** What Slack does not tell is left out: people are answered all the same, by their id and as what they are listed. */
export function createIdentify({ client, findPerson, groups, isOrgWide, logger }: Tools): Identify {
  const keepingGroups = createKeptFor<readonly string[]>(GROUP_MILLISECONDS);
  const membersOf = async (usergroup: string, team?: string) => {
    try {
      return await keepingGroups(usergroup, () => askMembers(client, usergroup, team));
    } catch (error) {
      logger.warn(slackErrorFacts(error), 'Slack did not tell who is in a user group');
      return [];
    }
  };
  return async (message, team) => {
    const user = message.person.slice(message.person.lastIndexOf(':') + 1);
    const [{ name, locale }, members] = await Promise.all([
      showsName(message) ? findPerson(user) : findPerson.soon(user),
      Promise.all(groups.map((group) => membersOf(group, isOrgWide ? team : undefined))),
    ]);
    const joined = groups.filter((_, index) => members[index]?.includes(user));
    return {
      ...message,
      ...(locale ? { locale } : {}),
      ...(name && showsName(message) ? { name } : {}),
      ...(groups.length > 0 ? { groups: joined } : {}),
    };
  };
}

/** Names are shown on tickets alone. */
function showsName(message: Message): boolean {
  return (
    message.kind === 'filled' || (message.kind === 'chose' && message.choice.kind === 'ticket')
  );
}

/** A group of another workspace has no members here. */
async function askMembers(
  client: webApi.WebClient,
  usergroup: string,
  team: string | undefined,
): Promise<readonly string[]> {
  try {
    const where = team === undefined ? {} : { team_id: team };
    const { users } = await client.usergroups.users.list({ usergroup, ...where });
    return users ?? [];
  } catch (error) {
    if (isRefusedFor(['no_such_subteam'], error)) return [];
    throw error;
  }
}
