import { type Command, Option } from 'commander';
import { ARTICLE_KINDS, AUDIENCES, type Article } from '../../core/article';
import { type FolderOption, loadArticles } from './load';

interface ListOptions extends FolderOption {
  readonly kind?: string;
  readonly product?: string;
  readonly as?: string;
  readonly json?: boolean;
}

export function addList(knowledge: Command): void {
  knowledge
    .command('list')
    .description(
      'list the articles: id, kind, audience, title, and the languages they are translated to',
    )
    .addOption(new Option('--kind <kind>', 'only this kind').choices([...ARTICLE_KINDS]))
    .addOption(
      new Option('--as <audience>', 'only those for this audience').choices([...AUDIENCES]),
    )
    .option('--product <id>', 'only those of this product')
    .option('--json', 'print JSON')
    .action((options: ListOptions) => {
      const articles = loadArticles(options)
        .map((read) => read.article)
        .filter((article) => isWanted(article, options));
      if (options.json) {
        console.log(JSON.stringify(articles.map(listed)));
      } else {
        for (const article of articles) {
          const { id, kind, audience, title, locales } = listed(article);
          console.log(
            [id, kind, audience.join('+'), title, locales.join('+')].join('\t').trimEnd(),
          );
        }
      }
    });
}

function listed({ id, kind, audience, title, translations = {} }: Article) {
  return { id, kind, audience, title, locales: Object.keys(translations).sort() };
}

function isWanted(article: Article, { kind, product, as: audience }: ListOptions): boolean {
  return (
    (kind === undefined || article.kind === kind) &&
    (product === undefined || article.products.includes(product)) &&
    (audience === undefined || article.audience.some((each) => each === audience))
  );
}
