import { readFileSync } from 'node:fs';
import type { Command } from 'commander';
import { UsageError } from '../../errors';
import { checkFreshness } from '../../knowledge/check-freshness';
import { checkInventory } from '../../knowledge/check-inventory';
import { checkTranslationFreshness } from '../../knowledge/check-translations';
import type { LoadResult } from '../../knowledge/load-knowledge';
import { formatProblem, isError, type Problem } from '../../knowledge/problem';
import { type FolderOption, load } from './load';

interface CheckOptions extends FolderOption {
  readonly json?: boolean;
  readonly today?: string;
  readonly inventory?: string;
}

export function addCheck(knowledge: Command): void {
  knowledge
    .command('check')
    .description('check every article; exit 1 when one has an error')
    .option(
      '--today <date>',
      'warn of reviews that were due before this day, and of translations gone stale',
    )
    .option('--inventory <file>', 'report ids, codes and messages of this list that are missing')
    .option('--json', 'print the problems as JSON')
    .action((options: CheckOptions) => {
      const loaded = load(options);
      const problems = [...loaded.problems, ...findMore(loaded, options)];
      const counts = { articles: loaded.articles.length, translations: loaded.translations.length };
      if (options.json) console.log(JSON.stringify({ ...counts, problems }));
      else console.log([...problems.map(formatProblem), summary(counts, problems)].join('\n'));
      if (problems.some(isError)) process.exitCode = 1;
    });
}

function findMore(
  { articles, translations }: LoadResult,
  { today, inventory }: CheckOptions,
): readonly Problem[] {
  const late =
    today === undefined
      ? []
      : [
          ...checkFreshness(articles, readDate(today)),
          ...checkTranslationFreshness(translations, articles),
        ];
  const lacking =
    inventory === undefined ? [] : checkInventory(articles, readList(inventory), inventory);
  return [...late, ...lacking];
}

function readDate(value: string): string {
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return value;
  throw new UsageError(`--today is "${value}"`, 'Write a date as 2026-11-22.');
}

function readList(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    throw new UsageError(`--inventory names ${file}, which cannot be read`, 'Correct the path.');
  }
}

type Counts = Readonly<Record<'articles' | 'translations', number>>;

function summary({ articles, translations }: Counts, problems: readonly Problem[]): string {
  const errors = problems.filter(isError).length;
  const others = translations > 0 ? ` with ${translations} translations` : '';
  return `${articles} articles${others}, ${errors} errors, ${problems.length - errors} warnings`;
}
