import type { Adapter } from '../adapters/adapter';
import { createSlackAdapter } from '../adapters/slack';
import { renderSlackMessages } from '../adapters/slack/render';
import { createTeamsAdapter } from '../adapters/teams';
import { renderCard } from '../adapters/teams/render';
import { createWebAdapter } from '../adapters/web';
import { createBot } from './bot/create-bot';
import { runCli } from './cli/cli';
import type { Config } from './config';
import { probeRoutes } from './console/probe-routes';
import { startHttpServer } from './http';
import { loadSetting } from './load-setting';
import { createLogger } from './logger';
import { PAGE_FOLDER } from './console/page-folder';

/** A running server. */
export interface RunningServer {
  readonly url: string;
  /** What is on and what is off, and how to switch it on: a line each. */
  readonly notes: readonly string[];
  /** Stops taking, finishes what is in hand. */
  stop(): Promise<void>;
}

/** Composes the whole: config → knowledge → bot → adapters → one HTTP server. */
export async function startServer(config: Config): Promise<RunningServer> {
  const logger = createLogger(config.logLevel);
  const setting = loadSetting(config);
  const handle = createBot(() => setting, logger);
  const adapters: Adapter[] = [];
  if (config.slack) adapters.push(await createSlackAdapter({ ...config.slack, handle, logger }));
  if (config.teams || config.tryOut) {
    adapters.push(
      createTeamsAdapter({ credentials: config.teams, handle, contact: setting.contact, logger }),
    );
  }
  if (config.tryOut) {
    adapters.push(
      createWebAdapter({
        handle,
        renderCard,
        renderSlack: renderSlackMessages,
        pageFolder: PAGE_FOLDER,
      }),
    );
  }
  const routes = [...probeRoutes(), ...adapters.flatMap((adapter) => adapter.routes)];
  const server = await startHttpServer({ host: config.host, port: config.port, routes, logger });
  for (const adapter of adapters) await adapter.start();
  return {
    url: server.url,
    notes: notesOn(config, setting.knowledge.articles.length),
    stop: async () => {
      await Promise.all([server.close(), ...adapters.map((adapter) => adapter.stop())]);
    },
  };
}

function notesOn(config: Config, articles: number): readonly string[] {
  const { slack, teams, tryOut } = config;
  return [
    `Knowledge  on   ${articles} articles from ${config.knowledge.folder}`,
    tryOut
      ? 'Try-out    on   this machine only'
      : 'Try-out    off  it runs on a loopback HOST, unless "try-out: false" stands in helpdesk.config.yaml',
    slack
      ? `Slack      on   ${slack.appToken ? 'Socket Mode' : '/slack/events'}`
      : 'Slack      off  set SLACK_BOT_TOKEN and SLACK_SIGNING_SECRET (or SLACK_APP_TOKEN for Socket Mode)',
    teams
      ? 'Teams      on   /api/messages'
      : `Teams      off  set MicrosoftAppId and MicrosoftAppPassword${tryOut ? '; until then /api/messages answers the Agents Playground on this machine' : ''}`,
  ];
}

/** The program behind `mfa-helpdesk`. */
export function run(argv: readonly string[]): void {
  void runCli(argv, { startServer, renderSlack: renderSlackMessages, renderTeams: renderCard });
}
