import path from 'node:path';
import { renderSlackMessages } from '../adapters/slack/render';
import { renderCard } from '../adapters/teams/render';
import { handsOff } from './bot/routes';
import { runCli } from './cli/cli';
import type { Config } from './config';
import type { Console } from './console/create-console';
import { metricsRoute } from './console/metrics-route';
import { PAGE_FOLDER } from './console/page-folder';
import type { PolicyFacts } from './console/policy-pages';
import { policyRoutes } from './console/policy-routes';
import { probeRoutes } from './console/probe-routes';
import { createAdapters } from './create-adapters';
import type { RunningParts } from './create-rooms';
import { createWorkshop } from './knowledge-worker/create-workshop';
import { createLogger } from './logger';
import { contactOf } from './organisation';
import { createRecentErrors } from './recent-errors';
import { holdSetting } from './setting-holder';
import { startBot } from './start-bot';
import { troubleOf } from './trouble-of';
import { type Part, whatIsOn } from './what-is-on';

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
  const recentErrors = createRecentErrors();
  const logger = createLogger(config.logLevel, (message) => recentErrors.add(message));
  const workshop = createWorkshop(config);
  const settings = holdSetting({ config, workshop, logger });
  const setting = () => settings.setting();
  const bot = await startBot(config, setting, logger);
  const adapters = await createAdapters(config, bot, setting, logger);
  const webConsole = await openConsole(config, { bot, settings, workshop, logger, recentErrors });
  const findTrouble = () => troubleOf(bot.store);
  const routes = [
    ...probeRoutes({ findTrouble }),
    metricsRoute(bot.metrics, config.metricsToken),
    ...policyRoutes(policyFactsOf(config)),
    ...adapters.flatMap((adapter) => adapter.routes),
    ...webConsole.routes,
  ];
  const { startHttpServer } = await import('./http.js');
  const server = await startHttpServer({ host: config.host, port: config.port, routes, logger });
  for (const adapter of adapters) await adapter.start();
  bot.deliverBy(
    new Map(
      adapters.flatMap(({ platform, deliver }) => (deliver ? [[platform, deliver] as const] : [])),
    ),
  );
  settings.watch();
  return {
    url: server.url,
    notes: [
      ...whatIsOn(config, setting().knowledge.articles.length).map(toNote),
      noteOn(webConsole, server.url),
    ],
    stop: async () => {
      await Promise.all([server.close(), ...adapters.map((adapter) => adapter.stop())]);
      await Promise.all([workshop.stop(), settings.stop()]);
      await bot.stop();
    },
  };
}

async function openConsole(config: Config, parts: RunningParts): Promise<Console> {
  const { createConsole } = await import('./console/create-console.js');
  const { createRooms } = await import('./create-rooms.js');
  return createConsole({
    rooms: createRooms(config, parts),
    store: parts.bot.store,
    config,
    logger: parts.logger,
    pageFolder: path.join(PAGE_FOLDER, 'console'),
    contact: contactOf(config.helpdesk),
  });
}

function policyFactsOf({ organisation, helpdesk, handOff, retentionDays }: Config): PolicyFacts {
  return {
    ...(organisation.name === undefined ? {} : { organisation: organisation.name }),
    contact: contactOf(helpdesk),
    retentionDays,
    handsOff: handsOff(handOff),
    sendsTickets: handOff.webhook !== undefined,
  };
}

/** The link is for whoever started the server: it stands here, and in no log. */
const noteOn = ({ note, enterLink }: Console, address: string): string =>
  enterLink === undefined ? note : `Console    on   ${address}${enterLink}`;

/** `Slack      on   Socket Mode` */
const toNote = ({ name, isOn, says }: Part): string =>
  `${name.padEnd(11)}${isOn ? 'on   ' : 'off  '}${says}`;

/** The program behind `mfa-helpdesk`. */
export function run(argv: readonly string[]): void {
  void runCli(argv, { startServer, renderSlack: renderSlackMessages, renderTeams: renderCard });
}
