import type { Command } from 'commander';
import { ARTICLE_KINDS, type Article } from '../../core/article';
import type { NotOurs } from '../../core/knowledge';
import type { LoadResult } from '../../knowledge/load-knowledge';
import { type FolderOption, loadAsIs } from './load';

interface StatsOptions extends FolderOption {
  readonly json?: boolean;
}

export function addStats(knowledge: Command): void {
  knowledge
    .command('stats')
    .description('count articles, phrases and codes')
    .option('--json', 'print JSON')
    .action((options: StatsOptions) => {
      const { articles, translations, knowledge } = loadAsIs(options);
      const stats = {
        ...countAll(articles.map((read) => read.article)),
        ...countTranslations(translations),
        'phrases not ours': countNotOurs(knowledge?.notOurs ?? []),
      };
      if (options.json) console.log(JSON.stringify(stats));
      else
        console.log(
          Object.entries(stats)
            .map(([name, value]) => `${name}\t${value}`)
            .join('\n'),
        );
    });
}

function countTranslations(
  translations: LoadResult['translations'],
): Readonly<Record<string, number>> {
  const locales = [...new Set(translations.map(({ locale }) => locale))].sort();
  const count = (wanted: string) => translations.filter(({ locale }) => locale === wanted).length;
  return Object.fromEntries(locales.map((locale) => [`translations ${locale}`, count(locale)]));
}

const countNotOurs = (notOurs: readonly NotOurs[]): number =>
  notOurs.reduce((sum, { phrases }) => sum + phrases.length, 0);

function countAll(articles: readonly Article[]): Readonly<Record<string, number>> {
  const phrases = articles.map((article) => article.phrases.length).sort((a, b) => a - b);
  const total = (field: 'codes' | 'messages' | 'phrases' | 'sources') =>
    articles.reduce((sum, article) => sum + article[field].length, 0);
  return {
    articles: articles.length,
    ...Object.fromEntries(
      ARTICLE_KINDS.map((kind) => [
        kind,
        articles.filter((article) => article.kind === kind).length,
      ]),
    ),
    codes: total('codes'),
    messages: total('messages'),
    sources: total('sources'),
    phrases: total('phrases'),
    'fewest phrases': phrases[0] ?? 0,
    'most phrases': phrases.at(-1) ?? 0,
  };
}
