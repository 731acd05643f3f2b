import { type Logger as BoltLogger, webApi } from '@slack/bolt';
import type { Logger } from '../../src/logger';
import { type AssistantPane, createAssistantPane } from './assistant-pane';
import { createFindBot, type FindBot } from './bot-identity';
import { createFindPerson, type FindPerson } from './find-person';
import { createIdentify, type Identify } from './identify';
import type { Installations, Installed } from './installations';

/** What the bot has where it is installed: everything that goes out goes by its token. */
export interface Workspace {
  /** Waits and tries again, for a person's reply. */
  readonly client: webApi.WebClient;
  /** Neither waits nor tries again. */
  readonly delivering: webApi.WebClient;
  readonly findBot: FindBot;
  readonly findPerson: FindPerson;
  readonly identify: Identify;
  readonly pane: AssistantPane;
}

/**
 * The first of these places where the app is installed.
 * @param ids of workspaces and enterprises, the likeliest first
 */
export type FindWorkspace = (ids: readonly string[]) => Promise<Workspace | undefined>;

export interface WorkspaceTools {
  /** Base address of Slack's Web API, for an emulator. */
  readonly apiUrl: string | undefined;
  /** User groups that role lists name; only then is Slack asked who is in them. */
  readonly groups: readonly string[];
  readonly boltLogger: BoltLogger;
  readonly logger: Logger;
}

/** For calls whose failure somebody else looks after, and that must end within the time a notice is leased for. */
const AT_ONCE = {
  retryConfig: { retries: 0 },
  rejectRateLimitedCalls: true,
  timeout: 10_000,
} as const;

export interface Access {
  readonly token: string;
  /** The bot's own user id, where it is known. */
  readonly bot?: string;
  readonly isOrgWide?: boolean;
}

export const clientOptionsOf = ({ boltLogger, apiUrl }: WorkspaceTools) => ({
  logger: boltLogger,
  ...(apiUrl ? { slackApiUrl: apiUrl } : {}),
});

export function createWorkspace(
  { token, bot, isOrgWide = false }: Access,
  tools: WorkspaceTools,
): Workspace {
  const { groups, logger } = tools;
  const options = clientOptionsOf(tools);
  const { fiveRetriesInFiveMinutes: retryConfig } = webApi.retryPolicies;
  const delivering = new webApi.WebClient(token, { ...options, ...AT_ONCE });
  const asking = new webApi.WebClient(token, { ...options, retryConfig: { retries: 0 } });
  const findPerson = createFindPerson(delivering, logger);
  return {
    client: new webApi.WebClient(token, { ...options, retryConfig }),
    delivering,
    findBot: bot === undefined ? createFindBot(asking, logger) : () => Promise.resolve(bot),
    findPerson,
    identify: createIdentify({ client: delivering, findPerson, groups, isOrgWide, logger }),
    pane: createAssistantPane(delivering, logger),
  };
}

interface Open {
  readonly token: string;
  readonly workspace: Workspace;
}

/** How many workspaces are held ready; the others are made anew at their next message. */
const MOST_OPEN = 500;

/** The workspaces that installed the app; each installation is looked up anew, so that its end is known everywhere at once. */
export function createFindWorkspace(
  installations: Installations,
  tools: WorkspaceTools,
): FindWorkspace {
  const opened = new Map<string, Open>();
  const open = (id: string, installed: Installed): Workspace => {
    const known = opened.get(id);
    const workspace =
      known?.token === installed.token ? known.workspace : createWorkspace(installed, tools);
    opened.delete(id);
    opened.set(id, { token: installed.token, workspace });
    const [oldest] = opened.keys();
    if (opened.size > MOST_OPEN && oldest !== undefined) opened.delete(oldest);
    return workspace;
  };
  return async (ids) => {
    for (const id of ids) {
      const installed = await installations.find(id);
      if (installed) return open(id, installed);
      opened.delete(id);
    }
    return undefined;
  };
}
