import { readFileSync } from 'node:fs';
import path from 'node:path';
import { renderSlackMessages } from '../adapters/slack/render';
import { renderCard } from '../adapters/teams/render';
import { routesOf } from './bot/routes';
import type { Config } from './config';
import type { ConsoleRooms } from './console/console-rooms';
import { createConsoleRooms } from './console/create-console-rooms';
import type { Workshop } from './console/workshop/workshop';
import type { Logger } from './logger';
import { PACKAGE_ROOT } from './package-root';
import type { RecentErrors } from './recent-errors';
import type { SettingHolder } from './setting-holder';
import type { RunningBot } from './start-bot';
import { troubleOf } from './trouble-of';
import { whichPlatforms } from './what-is-on';

/** What of the running program the console looks into. */
export interface RunningParts {
  readonly bot: Pick<RunningBot, 'store' | 'wakeOutbox'>;
  readonly settings: SettingHolder;
  readonly workshop: Workshop;
  readonly logger: Logger;
  readonly recentErrors: RecentErrors;
}

/** The rooms of the console over a running bot. */
export function createRooms(
  config: Config,
  { bot, settings, workshop, logger, recentErrors }: RunningParts,
): ConsoleRooms {
  const { store } = bot;
  return createConsoleRooms({
    store,
    storeKind: config.store.kind,
    knowledge: settings,
    workshop,
    folders: config.knowledge,
    renderers: { renderCard, renderSlack: renderSlackMessages },
    routes: routesOf(config.handOff, (id) => settings.setting().articles.get(id)),
    logger,
    platforms: whichPlatforms(config),
    version: readVersion(),
    startedAt: new Date(),
    findTrouble: () => troubleOf(store),
    recentErrors: () => recentErrors.list(),
    onNotices: () => bot.wakeOutbox(),
  });
}

function readVersion(): string {
  const text = readFileSync(path.join(PACKAGE_ROOT, 'package.json'), 'utf8');
  return (JSON.parse(text) as { readonly version: string }).version;
}
