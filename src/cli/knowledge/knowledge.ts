import type { Command } from 'commander';
import type { Renderers } from '../ask';
import { addCheck } from './check';
import { addExport } from './export';
import { addImport } from './import';
import { addList } from './list';
import { addNew } from './new';
import { addShow } from './show';
import { addStats } from './stats';
import { addTrain } from './train';

export function addKnowledge(program: Command, renderers: Renderers): void {
  const knowledge = program.command('knowledge').description('look after the articles');
  addCheck(knowledge);
  addList(knowledge);
  addShow(knowledge, renderers);
  addNew(knowledge);
  addExport(knowledge);
  addImport(knowledge);
  addStats(knowledge);
  addTrain(knowledge);
  for (const command of knowledge.commands) {
    command.option('--knowledge <dir>', 'read articles from this folder').exitOverride();
  }
}
