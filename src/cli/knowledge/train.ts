import type { Command } from 'commander';
import { readConfig } from '../../config';
import { loadSetting } from '../../load-setting';
import type { FolderOption } from './load';

export function addTrain(knowledge: Command): void {
  knowledge
    .command('train')
    .description('train the matcher on these articles now, so that the next start is quick')
    .action(({ knowledge: folder }: FolderOption) => {
      const setting = loadSetting(readConfig(folder ? { knowledge: folder } : {}));
      console.log(`ready: ${setting.articles.size} articles`);
    });
}
