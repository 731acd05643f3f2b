import { type Command, Option } from 'commander';
import { toRecord } from '../../knowledge/article-record';
import { EXCHANGE_FORMATS, type ExchangeFormat, exportRecords } from '../../knowledge/exchange';
import { type FolderOption, loadArticles } from './load';

interface ExportOptions extends FolderOption {
  readonly format: ExchangeFormat;
}

export function addExport(knowledge: Command): void {
  knowledge
    .command('export')
    .description('print every article as a table or as JSON')
    .addOption(
      new Option('--format <format>', 'the form').choices([...EXCHANGE_FORMATS]).default('csv'),
    )
    .action((options: ExportOptions) => {
      process.stdout.write(exportRecords(loadArticles(options).map(toRecord), options.format));
    });
}
