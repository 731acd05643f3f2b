import type { Installation } from '@slack/bolt';
import { z } from 'zod';
import type { Documents } from '../adapter';
import type { TokenSeal } from './token-seal';

const schema = z.object({
  token: z.string(),
  /** The bot's own user id. */
  bot: z.string(),
  /** For all workspaces of an enterprise, as far as it gives them access. */
  isOrgWide: z.boolean(),
  /** Seconds, as Slack counts them. */
  installedAt: z.number(),
});

/** What is kept of an installation: all it takes to answer, and nothing about who installed it. */
export type Installed = z.infer<typeof schema>;

/** Where the app is installed, by the id of the workspace (T…), or of the enterprise (E…) where it is for all of it. */
export interface Installations {
  /** @throws InstallationUnreadable */
  find(id: string): Promise<Installed | undefined>;
  keep(installation: Installation): Promise<void>;
  remove(id: string): Promise<void>;
}

/** Only its own words go to the log. */
export class InstallationUnreadable extends Error {
  override readonly name = 'InstallationUnreadable';

  constructor(readonly installation: string) {
    super(
      `SLACK_TOKEN_KEY does not open the token of ${installation}. Add the key it was encrypted with after a comma, or have the workspace install the app again at /slack/install.`,
    );
  }
}

interface Tools {
  readonly documents: Documents;
  readonly seal: TokenSeal;
  /** Milliseconds. */
  readonly now?: () => number;
}

export function createInstallations({ documents, seal, now = Date.now }: Tools): Installations {
  return {
    find: async (id) => {
      const sealed = await documents.read(id);
      if (sealed === undefined) return undefined;
      const plain = seal.open(sealed, about(id));
      if (plain === undefined) throw new InstallationUnreadable(id);
      return schema.parse(JSON.parse(plain));
    },
    keep: async (installation) => {
      const id = idOf(installation);
      const { bot, isEnterpriseInstall = false } = installation;
      if (id === undefined || !bot) throw new Error('Slack gave no token for the bot');
      const installed: Installed = {
        token: bot.token,
        bot: bot.userId,
        isOrgWide: isEnterpriseInstall,
        installedAt: Math.floor(now() / 1000),
      };
      await documents.write(id, seal.seal(JSON.stringify(installed), about(id)));
    },
    remove: (id) => documents.remove(id),
  };
}

const about = (id: string): string => `slack installation ${id}`;

/** Under which an installation is kept. */
export function idOf({
  team,
  enterprise,
  isEnterpriseInstall,
}: Pick<Installation, 'team' | 'enterprise' | 'isEnterpriseInstall'>): string | undefined {
  return isEnterpriseInstall ? enterprise?.id : team?.id;
}
