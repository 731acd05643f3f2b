import { mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { renderSlackMessages } from '../../adapters/slack/render';
import { renderCard } from '../../adapters/teams/render';
import { routesOf } from '../../src/bot/routes';
import type { Job } from '../../src/console/api';
import type { ConsoleRooms, Who } from '../../src/console/console-rooms';
import {
  createConsoleRooms,
  type ConsoleRoomsOptions,
} from '../../src/console/create-console-rooms';
import type { Reply } from '../../src/core/reply';
import { createWorkshop } from '../../src/knowledge-worker/create-workshop';
import { loadSetting, type SettingConfig } from '../../src/load-setting';
import { createLogger } from '../../src/logger';
import { createRecentErrors } from '../../src/recent-errors';
import { holdSetting, type SettingHolder } from '../../src/setting-holder';
import { openStore } from '../../src/store/open-store';
import type { Store } from '../../src/store/store';
import { writeSmallKnowledge } from './small-knowledge-files';
import { said, startTestBot, type TestBot } from './start-bot';
import { createTempFolder } from './temp-folder';
import { until } from './until';

export const ADA: Who = { subject: 'ada-1', name: 'Ada' };
export const BEN: Who = { subject: 'ben-2', name: 'Ben' };

/** The rooms of the console over a real store, real folders, real threads and a bot that answers from them. */
export interface ConsoleHouse {
  readonly rooms: ConsoleRooms;
  readonly store: Store;
  readonly settings: SettingHolder;
  readonly bot: TestBot;
  readonly notices: { count: number };
  ask(text: string, person?: string): Promise<Reply>;
  /** Waits for a piece of work to end. */
  finish<Result>(started: Promise<{ readonly job: string }>, who?: Who): Promise<Job<Result>>;
  writeOverlay(file: string, text: string): void;
  readOverlay(file: string): string;
  readonly overlay: string;
  stop(): Promise<void>;
}

export interface HouseOptions {
  /** Without the folder for changes. */
  readonly withoutOverlay?: true;
  /** How long reading a draft may take. */
  readonly readingMs?: number;
  readonly rooms?: Partial<ConsoleRoomsOptions>;
}

const HAND_OFF = {
  default: { platform: 'slack', channel: 'C0EXPERTS' },
  products: {},
  burst: { people: 5, minutes: 15 },
} as const;

export async function openConsole({
  withoutOverlay,
  readingMs,
  rooms: own = {},
}: HouseOptions = {}): Promise<ConsoleHouse> {
  const folder = createTempFolder();
  const shipped = path.join(folder.path, 'knowledge');
  const overlay = path.join(folder.path, 'overlay');
  writeSmallKnowledge((file, text) => folder.write(`knowledge/${file}`, text));
  mkdirSync(overlay);
  folder.write(
    'overlay/eval/own.jsonl',
    '{"text": "no sms code", "expect": ["text-missing"], "kind": "own"}\n{"text": "the parcel is late", "expect": []}\n',
  );
  const folders = { folder: shipped, ...(withoutOverlay ? {} : { overlay }) };
  const config: SettingConfig = {
    knowledge: folders,
    organisation: {},
    helpdesk: {},
    roles: { admins: [], experts: [], restrictAdminAnswers: false },
    handOff: HAND_OFF,
  };
  const kept = path.join(folder.path, 'kept');
  const logger = createLogger('silent');
  const workshop = createWorkshop(config, kept, readingMs);
  const setting = loadSetting(config, kept);
  const settings = holdSetting({ config, workshop, logger, setting, lookEveryMs: 100 });
  const file = path.join(folder.path, 'console.sqlite');
  const store = await openStore({ kind: 'sqlite', file });
  const bot = await startTestBot(() => settings.setting(), { store });
  const notices = { count: 0 };
  const rooms = createConsoleRooms({
    store,
    storeKind: 'sqlite',
    knowledge: settings,
    workshop,
    folders,
    renderers: { renderCard, renderSlack: renderSlackMessages },
    routes: routesOf(HAND_OFF, () => undefined),
    logger,
    platforms: [{ name: 'Slack', isOn: false, says: 'off' }],
    version: '1.2.3',
    startedAt: new Date('2026-11-22T08:00:00Z'),
    findTrouble: () => Promise.resolve(undefined),
    recentErrors: () => createRecentErrors().list(),
    onNotices: () => (notices.count += 1),
    ...own,
  });
  return {
    rooms,
    store,
    settings,
    bot,
    notices,
    overlay,
    ask: (text, person = 'ana@contoso.com') =>
      bot.handle(said(text, { person, conversation: person })),
    finish: async <Result>(started: Promise<{ readonly job: string }>, who = ADA) => {
      const { job } = await started;
      await until(async () => (await rooms.job(job, who)).state !== 'running');
      return (await rooms.job(job, who)) as Job<Result>;
    },
    writeOverlay: (name, text) => void folder.write(`overlay/${name}`, text),
    readOverlay: (name) => readFileSync(path.join(overlay, name), 'utf8'),
    stop: async () => {
      await Promise.all([workshop.stop(), settings.stop(), bot.stop()]);
      await store.close();
      folder.remove();
    },
  };
}
