import type { Adapter } from '../adapters/adapter';
import { renderSlackMessages } from '../adapters/slack/render';
import { renderCard } from '../adapters/teams/render';
import { createWebAdapter } from '../adapters/web';
import { createLookUp } from './bot/create-look-up';
import type { Config } from './config';
import { PAGE_FOLDER } from './console/page-folder';
import type { Setting } from './core/setting';
import type { Logger } from './logger';
import type { SlackConfig } from './slack-credentials';
import { readSlackScopes } from './slack-manifest';
import type { RunningBot } from './start-bot';
import type { Store } from './store/store';

/**
 * The platforms that are configured. What brings a platform's large library along is loaded where it is needed: no
 * other command waits for it.
 */
export async function createAdapters(
  config: Config,
  bot: RunningBot,
  setting: () => Setting,
  logger: Logger,
): Promise<readonly Adapter[]> {
  const { slack, teams, tryOut } = config;
  const { handle } = bot;
  const adapters: Adapter[] = [];
  if (slack) adapters.push(await createSlack(slack, config, bot, logger));
  if (teams || tryOut) adapters.push(await createTeams(config, bot, setting, logger));
  if (tryOut) {
    const renderers = { renderCard, renderSlack: renderSlackMessages };
    adapters.push(createWebAdapter({ handle, ...renderers, pageFolder: PAGE_FOLDER }));
  }
  return adapters;
}

async function createSlack(
  slack: SlackConfig,
  { roles, slackAllows: allow }: Config,
  { handle, store }: RunningBot,
  logger: Logger,
): Promise<Adapter> {
  const { createSlackAdapter } = await import('../adapters/slack/index.js');
  const common = { groups: slackGroupsIn(roles), allow, handle, logger };
  if (!('oauth' in slack)) return createSlackAdapter({ ...slack, ...common });
  const scopes = readSlackScopes().map(({ name }) => name);
  const documents = documentsOf(store, 'slack installation');
  return createSlackAdapter({ ...slack, ...common, scopes, documents });
}

/** User groups of Slack have ids that begin with S. */
const slackGroupsIn = ({ admins, experts }: Config['roles']): readonly string[] => [
  ...new Set([...admins, ...experts].filter((id) => /^S[A-Z0-9]{8,}$/.test(id))),
];

async function createTeams(
  { teams: credentials, teamsSettings, roles }: Config,
  { handle, showTicket, store }: RunningBot,
  setting: () => Setting,
  logger: Logger,
): Promise<Adapter> {
  const { createTeamsAdapter } = await import('../adapters/teams/index.js');
  return createTeamsAdapter({
    ...teamsSettings,
    credentials,
    handle,
    showTicket,
    lookUp: createLookUp(setting, roles),
    contact: setting().contact,
    documents: documentsOf(store, 'teams'),
    logger,
  });
}

/** The store's documents of one kind. */
function documentsOf(store: Store, kind: string) {
  return {
    read: (key: string) => store.readDocument(kind, key),
    write: (key: string, value: string) => store.writeDocument(kind, key, value),
    writeOnce: (key: string, value: string) => store.writeDocumentOnce(kind, key, value),
    remove: (key: string) => store.deleteDocument(kind, key),
  };
}
