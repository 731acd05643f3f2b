import { renderSlackMessages } from '../adapters/slack/render';
import { renderCard } from '../adapters/teams/render';
import { handsOff } from './bot/routes';
import { runCli } from './cli/cli';
import type { Config } from './config';
import { metricsRoute } from './console/metrics-route';
import { probeRoutes } from './console/probe-routes';
import { loadSetting } from './load-setting';
import { createAdapters } from './create-adapters';
import { createLogger } from './logger';
import { startBot } from './start-bot';
import { troubleOf } from './trouble-of';

/** A running server. */
export interface RunningServer {
  readonly url: string;
  /** What is on and what is off, and how to switch it on: a line each. */
  readonly notes: readonly string[];
  /** Stops taking, finishes what is in hand. */
  stop(): Promise<void>;
}

/**
 * Composes the whole: config → knowledge → bot → adapters → one HTTP server. What brings a platform's
 * large library along is loaded where it is needed: no other command waits for it.
 */
export async function startServer(config: Config): Promise<RunningServer> {
  const logger = createLogger(config.logLevel);
  const setting = loadSetting(config);
  const bot = await startBot(config, () => setting, logger);
  const adapters = await createAdapters(config, bot, () => setting, logger);
  const findTrouble = () => troubleOf(bot.store);
  const routes = [
    ...probeRoutes({ findTrouble }),
    metricsRoute(bot.metrics, config.metricsToken),
    ...adapters.flatMap((adapter) => adapter.routes),
  ];
  const { startHttpServer } = await import('./http.js');
  const server = await startHttpServer({ host: config.host, port: config.port, routes, logger });
  for (const adapter of adapters) await adapter.start();
  bot.deliverBy(
    new Map(
      adapters.flatMap(({ platform, deliver }) => (deliver ? [[platform, deliver] as const] : [])),
    ),
  );
  return {
    url: server.url,
    notes: notesOn(config, setting.knowledge.articles.length),
    stop: async () => {
      await Promise.all([server.close(), ...adapters.map((adapter) => adapter.stop())]);
      await bot.stop();
    },
  };
}

function notesOn(config: Config, articles: number): readonly string[] {
  const { slack, teams, tryOut, handOff, store } = config;
  return [
    `Knowledge  on   ${articles} articles from ${config.knowledge.folder}`,
    `Store      on   ${store.kind === 'sqlite' ? store.file : 'PostgreSQL'}`,
    handsOff(handOff)
      ? 'Hand-off   on   tickets go to the people named under "hand-off" in helpdesk.config.yaml'
      : 'Hand-off   off  name a channel under "hand-off: default" in helpdesk.config.yaml; until then people are told whom to ask',
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
