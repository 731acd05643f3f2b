import type { Command } from 'commander';
import { ARTICLE_KINDS, type Article } from '../../core/article';
import { type FolderOption, loadArticles } from './load';

interface StatsOptions extends FolderOption {
  readonly json?: boolean;
}

export function addStats(knowledge: Command): void {
  knowledge
    .command('stats')
    .description('count articles, phrases and codes')
    .option('--json', 'print JSON')
    .action((options: StatsOptions) => {
      const stats = countAll(loadArticles(options).map((read) => read.article));
      if (options.json) console.log(JSON.stringify(stats));
      else console.log(Object.entries(stats).map(([name, value]) => `${name}\t${value}`).join('\n'));
    });
}

function countAll(articles: readonly Article[]): Readonly<Record<string, number>> {
  const phrases = articles.map((article) => article.phrases.length).sort((a, b) => a - b);
  const total = (field: 'codes' | 'messages' | 'phrases' | 'sources') =>
    articles.reduce((sum, article) => sum + article[field].length, 0);
  return {
    articles: articles.length,
    ...Object.fromEntries(ARTICLE_KINDS.map((kind) => [kind, articles.filter((article) => article.kind === kind).length])),
    codes: total('codes'),
    messages: total('messages'),
    sources: total('sources'),
    phrases: total('phrases'),
    'fewest phrases': phrases[0] ?? 0,
    'most phrases': phrases.at(-1) ?? 0,
  };
}
