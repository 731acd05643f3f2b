import { type Command, Option } from 'commander';
import { createTerminalAdapter } from '../../adapters/terminal';
import { createBot } from '../bot/create-bot';
import { readConfig } from '../config';
import { AUDIENCES, type Audience } from '../core/article';
import { loadSetting } from '../load-setting';
import { createLogger } from '../logger';

interface ChatOptions {
  readonly as?: Audience;
  readonly knowledge?: string;
}

export function addChat(program: Command): void {
  program
    .command('chat')
    .description('talk with the bot in this terminal')
    .addOption(new Option('--as <audience>', 'for whom to answer').choices([...AUDIENCES]))
    .option('--knowledge <dir>', 'read articles from this folder')
    .action(async ({ as: audience, knowledge }: ChatOptions) => {
      const setting = loadSetting(readConfig(knowledge ? { knowledge } : {}));
      const handle = createBot(() => setting, createLogger('silent'));
      const { stdin: input, stdout: output } = process;
      const terminal = createTerminalAdapter({
        handle,
        input,
        output,
        ...(audience ? { audience } : {}),
      });
      await terminal.start();
    });
}
