import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type Command, Option } from 'commander';
import { readConfig } from '../../config';
import { UsageError } from '../../errors';
import { type ArticleRecord, fileOf, recordToText } from '../../knowledge/article-record';
import { checkArticles } from '../../knowledge/check-articles';
import { checkTranslations } from '../../knowledge/check-translations';
import { EXCHANGE_FORMATS, type ExchangeFormat, importRecords } from '../../knowledge/exchange';
import { formatProblem, isError, type Problem } from '../../knowledge/problem';
import type { LoadResult } from '../../knowledge/load-knowledge';
import { readArticle, type ReadArticle } from '../../knowledge/read-article';
import type { Placeholders } from '../../knowledge/read-prose';
import { placeholdersOf } from '../../organisation';
import { type FolderOption, folderOf, load } from './load';

interface ImportOptions extends FolderOption {
  readonly format?: ExchangeFormat;
}

export function addImport(knowledge: Command): void {
  knowledge
    .command('import')
    .description(
      'write articles from an exported table or JSON; nothing is written when a row is bad',
    )
    .argument('<file>', 'the exported file')
    .addOption(
      new Option('--format <format>', 'the form, unless the name of the file tells').choices([
        ...EXCHANGE_FORMATS,
      ]),
    )
    .action((file: string, options: ImportOptions) => {
      const { records, problems } = importRecords(
        readText(file),
        formatOf(file, options),
        path.basename(file),
      );
      const existing = load(options);
      const all = [
        ...problems,
        ...(problems.length > 0 ? [] : check(records, existing, placeholdersOf(readConfig()))),
      ];
      if (all.some(isError)) {
        console.error([...all.map(formatProblem), 'Nothing was written.'].join('\n'));
        process.exitCode = 1;
        return;
      }
      write(records, existing.articles, folderOf(options));
      console.log(`${records.length} articles written`);
    });
}

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    throw new UsageError(`${file} cannot be read`, 'Check its path.');
  }
}

function formatOf(file: string, { format }: ImportOptions): ExchangeFormat {
  const ending = path.extname(file).slice(1);
  const known = format ?? EXCHANGE_FORMATS.find((each) => each === ending);
  if (known) return known;
  throw new UsageError(
    `the form of ${file} is not known`,
    `Add --format ${EXCHANGE_FORMATS.join('|')}.`,
  );
}

/** Checks the articles as they would stand after the import. */
function check(
  records: readonly ArticleRecord[],
  { articles, translations }: LoadResult,
  placeholders: Placeholders,
): readonly Problem[] {
  const results = records.map((record) =>
    readArticle(fileOf(record), recordToText(record), placeholders),
  );
  const imported = results.flatMap((result) => (result.read ? [result.read] : []));
  const ids = new Set(imported.map((read) => read.article.id));
  const after = [...articles.filter((read) => !ids.has(read.article.id)), ...imported];
  const twice = imported.filter(
    (read, index) => imported.findIndex((other) => other.article.id === read.article.id) < index,
  );
  return [
    ...results.flatMap((result) => result.problems),
    ...twice.map((read) => ({
      file: read.file,
      line: 1,
      severity: 'error' as const,
      reason: `the id ${read.article.id} stands twice`,
      hint: 'Keep one of them.',
    })),
    ...checkArticles(after),
    ...checkTranslations(translations, after),
  ];
}

function write(
  records: readonly ArticleRecord[],
  existing: readonly ReadArticle[],
  folder: string,
): void {
  for (const record of records) {
    const file = fileOf(record);
    const earlier = existing.find((read) => read.article.id === record.id)?.file;
    mkdirSync(path.join(folder, path.dirname(file)), { recursive: true });
    writeFileSync(path.join(folder, file), recordToText(record));
    if (earlier !== undefined && earlier !== file)
      rmSync(path.join(folder, earlier), { force: true });
  }
}
