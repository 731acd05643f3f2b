import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Command, Option } from 'commander';
import { createTerminalAdapter } from '../../adapters/terminal';
import { readConfig } from '../config';
import { AUDIENCES, type Audience } from '../core/article';
import { readLocale } from '../core/locale';
import { UsageError } from '../errors';
import { loadSetting } from '../load-setting';
import { createLogger } from '../logger';
import { startBot } from '../start-bot';

interface ChatOptions {
  readonly as?: Audience;
  readonly knowledge?: string;
  readonly locale?: string;
}

/** What is said in a terminal is remembered until it is left. */
const FILE = 'chat.sqlite';

export function addChat(program: Command): void {
  program
    .command('chat')
    .description('talk with the bot in this terminal')
    .addOption(new Option('--as <audience>', 'for whom to answer').choices([...AUDIENCES]))
    .option('--knowledge <dir>', 'read articles from this folder')
    .option('--locale <tag>', 'answer in this language, e.g. de; else in that of the terminal')
    .action(async ({ as: audience, knowledge, locale: asked }: ChatOptions) => {
      const config = readConfig(knowledge ? { knowledge } : {});
      const locale = asked === undefined ? config.locale : tagOf(asked);
      const setting = loadSetting(config);
      const folder = mkdtempSync(path.join(tmpdir(), 'mfa-helpdesk-chat-'));
      const bot = await startBot(
        { ...config, store: { kind: 'sqlite', file: path.join(folder, FILE) } },
        () => setting,
        createLogger('silent'),
      );
      const { stdin: input, stdout: output } = process;
      const terminal = createTerminalAdapter({
        handle: bot.handle,
        input,
        output,
        ...(audience ? { audience } : {}),
        ...(locale ? { locale } : {}),
      });
      await terminal.start();
      await bot.stop();
      rmSync(folder, { recursive: true, force: true });
    });
}

function tagOf(asked: string): string {
  const locale = readLocale(asked);
  if (locale !== undefined) return locale;
  throw new UsageError(
    `"${asked}" is no language tag`,
    'Write one such as "de" or "de-AT" after --locale.',
  );
}
