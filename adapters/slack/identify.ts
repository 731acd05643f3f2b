import type { webApi } from '@slack/bolt';
import type { Message } from '../../src/core/message';
import type { Logger } from '../../src/logger';
import { slackErrorFacts } from './error-facts';
import { createKeptFor } from './kept-for';

/** Adds what Slack knows of the author: the name where a ticket will show it, the groups where they count. */
export type Identify = (message: Message) => Promise<Message>;

const NAME_MILLISECONDS = 60 * 60 * 1000;
const GROUP_MILLISECONDS = 5 * 60 * 1000;

interface Tools {
  readonly client: webApi.WebClient;
  /** The user groups that the organisation's role lists name. */
  readonly groups: readonly string[];
  readonly logger: Logger;
}

/** What Slack does not tell is left out: people are answered all the same, by their id and as what they are listed. */
export function createIdentify({ client, groups, logger }: Tools): Identify {
  const keepingNames = createKeptFor<string | undefined>(NAME_MILLISECONDS);
  const keepingGroups = createKeptFor<readonly string[]>(GROUP_MILLISECONDS);
  const orElse = async <T>(ask: Promise<T>, other: T, what: string): Promise<T> => {
    try {
      return await ask;
    } catch (error) {
      logger.warn(slackErrorFacts(error), `Slack did not tell ${what}`);
      return other;
    }
  };
  const nameOf = (user: string) =>
    orElse(
      keepingNames(user, () => askName(client, user)),
      undefined,
      'the name of a person',
    );
  const membersOf = (usergroup: string) =>
    orElse(
      keepingGroups(usergroup, () => askMembers(client, usergroup)),
      [],
      'who is in a user group',
    );
  return async (message) => {
    const user = message.person.slice(message.person.lastIndexOf(':') + 1);
    const [name, members] = await Promise.all([
      showsName(message) ? nameOf(user) : undefined,
      Promise.all(groups.map(membersOf)),
    ]);
    const joined = groups.filter((_, index) => members[index]?.includes(user));
    return {
      ...message,
      ...(name ? { name } : {}),
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

async function askName(client: webApi.WebClient, user: string): Promise<string | undefined> {
  const { user: found } = await client.users.info({ user });
  const { display_name: display, real_name: real } = found?.profile ?? {};
  return [display, real, found?.name].find(Boolean);
}

async function askMembers(client: webApi.WebClient, usergroup: string): Promise<readonly string[]> {
  const { users } = await client.usergroups.users.list({ usergroup });
  return users ?? [];
}
