import { Writable } from 'node:stream';
import path from 'node:path';
import pino from 'pino';
import type { ShowTicket } from '../../adapters/adapter';
import { type BotOptions, createBot } from '../../src/bot/create-bot';
import { createShowTicket } from '../../src/bot/create-show-ticket';
import { routesOf } from '../../src/bot/routes';
import type { Article } from '../../src/core/article';
import { createKnowledge } from '../../src/core/knowledge';
import type { Message, Said } from '../../src/core/message';
import type { Reply } from '../../src/core/reply';
import { createSetting, type Setting } from '../../src/core/setting';
import { createMatcher } from '../../src/core/understand/matcher/create-matcher';
import { openStore } from '../../src/store/open-store';
import type { Store } from '../../src/store/store';
import { createTempFolder } from './temp-folder';

const HAND_OFF = {
  default: { platform: 'slack', channel: 'C0EXPERTS' },
  security: { platform: 'slack', channel: 'C0SECURITY' },
  products: { 'nps-extension': { platform: 'teams', channel: '19:nps@thread.tacv2' } },
  burst: { people: 3, minutes: 15 },
} as const;

export function makeSetting(articles: readonly Article[]): Setting {
  return createSetting(createKnowledge(articles), createMatcher(articles), {
    contact: () => 'the Service Desk',
    handsOff: true,
  });
}

export interface TestBot {
  readonly handle: (message: Message) => Promise<Reply>;
  readonly showTicket: ShowTicket;
  readonly store: Store;
  readonly lines: readonly string[];
  stop(): Promise<void>;
}

/** The bot on a real SQLite file, or on the store that is handed in. */
export async function startTestBot(
  setting: () => Setting,
  own: Partial<BotOptions> = {},
): Promise<TestBot> {
  const folder = createTempFolder();
  const store =
    own.store ?? (await openStore({ kind: 'sqlite', file: path.join(folder.path, 'bot.sqlite') }));
  const lines: string[] = [];
  const sink = new Writable({
    write: (chunk: Buffer, _encoding, done) => {
      lines.push(chunk.toString());
      done();
    },
  });
  const options: BotOptions = {
    setting,
    store,
    roles: { admins: ['admin-1'], experts: ['S0EXPERTS', 'expert-1'], restrictAdminAnswers: false },
    routes: routesOf(HAND_OFF, (id) => setting().articles.get(id)),
    burst: { ...HAND_OFF.burst, to: { kind: 'channel', ...HAND_OFF.default } },
    hashKey: 'a key for tests only',
    logger: pino({ base: null }, sink),
    ...own,
  };
  const handle = createBot(options);
  const showTicket = createShowTicket(options);
  const stop = async () => {
    if (!own.store) await store.close();
    folder.remove();
  };
  return { handle, showTicket, store, lines, stop };
}

let count = 0;

/** A message of which a test names only what it is about; each has an id of its own. */
export function said(text: string, own: Partial<Said> = {}): Said {
  count += 1;
  return { kind: 'said', text, ...ORIGIN, id: `m${count}`, ...own };
}

export const ORIGIN = {
  platform: 'test',
  conversation: 'c',
  person: 'ana@contoso.com',
  place: 'private',
} as const;
