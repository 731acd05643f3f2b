import type { Setting } from '../../core/setting';
import { isError } from '../../knowledge/problem';
import type { RevisionRecord, Store } from '../../store/store';
import type { ArticleRow, ArticleSource, Checked, Revision } from '../api';
import { ConsoleError, type ConsoleRooms } from '../console-rooms';
import type { SurveyedArticle, Workshop } from '../workshop/workshop';
import { articleFile } from '../changes/article-file';
import { checkId, findSource, type Folders, versionOf } from './folders';
import { differenceOf } from './difference-of';
import { previewArticle, type Renderers } from './preview-article';
import { withTrialOverlay } from './trial-overlay';

export interface ArticlesOptions {
  readonly folders: Folders;
  readonly store: Pick<Store, 'listRevisions'>;
  readonly workshop: Pick<Workshop, 'survey' | 'check'>;
  readonly setting: () => Setting;
  readonly renderers: Renderers;
}

type Articles = Pick<ConsoleRooms, 'articles' | 'article' | 'check'>;

/** Looking at articles as they lie on the disk, and at drafts of them. */
export function createArticles(options: ArticlesOptions): Articles {
  const { folders, workshop } = options;
  return {
    articles: async (filter) => {
      const { articles } = await workshop.survey(folders.overlay);
      return articles.filter((article) => fits(article, filter)).map(toRow);
    },
    article: (id) => readArticle(checkId(id), options),
    check: (draft) => checkDraft(draft, options),
  };
}

function toRow({ file: _file, words: _words, ...row }: SurveyedArticle): ArticleRow {
  return row;
}

function fits(
  article: SurveyedArticle,
  { q = '', product, audience, problem }: Parameters<Articles['articles']>[0],
): boolean {
  const wanted = q.toLowerCase().split(/\s+/);
  return (
    wanted.every((word) => article.words.includes(word)) &&
    (product === undefined || article.products.includes(product)) &&
    (audience === undefined || article.audiences.includes(audience)) &&
    (problem === undefined || PROBLEMS[problem](article))
  );
}

const PROBLEMS = {
  stale: ({ isStale }: ArticleRow) => isStale,
  warning: ({ problems }: ArticleRow) => problems.length > 0,
  overlay: ({ isOverlay }: ArticleRow) => isOverlay,
} as const;

const MOST_REVISIONS = 50;

async function readArticle(
  id: string,
  { folders, store, workshop }: ArticlesOptions,
): Promise<ArticleSource> {
  const { articles } = await workshop.survey(folders.overlay);
  const row = articles.find((article) => article.id === id);
  const source = findSource(id, folders);
  if (!row || !source) {
    throw new ConsoleError(404, `There is no article ${id}. It may have been taken away.`);
  }
  const revisions = await store.listRevisions(source.file, MOST_REVISIONS);
  return {
    ...toRow(row),
    file: source.file,
    markdown: source.text,
    version: versionOf(source.text),
    history: revisions.map(toRevision),
  };
}

export function toRevision(revision: RevisionRecord): Revision {
  const { id, file, before = '', after = '', who, what, at } = revision;
  const diff = differenceOf(file, before, after);
  return { id, at: at.toISOString(), who, what, diff };
}

/** Everything an editor needs to know of a text before it is saved; nothing of it is kept. */
async function checkDraft(
  { id, markdown }: { readonly id: string; readonly markdown: string },
  { folders, workshop, setting, renderers }: ArticlesOptions,
): Promise<Checked> {
  const file = articleFile(checkId(id), markdown, folders);
  const { problems, article } = await withTrialOverlay(
    folders.overlay,
    { file, after: markdown },
    (folder) => workshop.check(folder, id),
  );
  const own = problems.filter((problem) => isError(problem) || problem.file === file);
  if (!article || own.some(isError)) return { problems: own };
  return { problems: own, previews: previewArticle(article, setting(), renderers) };
}
