import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Command, Option } from 'commander';
import { createTerminalAdapter } from '../../adapters/terminal';
import { readConfig } from '../config';
import { AUDIENCES, type Audience } from '../core/article';
import { loadSetting } from '../load-setting';
import { createLogger } from '../logger';
import { startBot } from '../start-bot';

interface ChatOptions {
  readonly as?: Audience;
  readonly knowledge?: string;
}

/** What is said in a terminal is remembered until it is left. */
const FILE = 'chat.sqlite';

export function addChat(program: Command): void {
  program
    .command('chat')
    .description('talk with the bot in this terminal')
    .addOption(new Option('--as <audience>', 'for whom to answer').choices([...AUDIENCES]))
    .option('--knowledge <dir>', 'read articles from this folder')
    .action(async ({ as: audience, knowledge }: ChatOptions) => {
      const config = readConfig(knowledge ? { knowledge } : {});
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
      });
      await terminal.start();
      await bot.stop();
      rmSync(folder, { recursive: true, force: true });
    });
}
