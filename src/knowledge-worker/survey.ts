import type { ArticleKind } from '../core/article';
import type { SurveyedArticle } from '../console/workshop/workshop';
import { listSources, type FolderContent } from '../knowledge/load-knowledge';
import type { Problem } from '../knowledge/problem';
import type { ReadArticle } from '../knowledge/read-article';
import { isTranslation } from '../knowledge/read-translation';
import { readFolders } from './read-folders';
import type { Results, Task, WorkerFacts } from './tasks';

type TaskOf<Kind extends Task['kind']> = Extract<Task, { kind: Kind }>;

/** Every article with what is wrong with it, in order of id; those that cannot be read by the name of their file. */
export function survey(
  { overlay, today }: TaskOf<'survey'>,
  facts: WorkerFacts,
): Results['survey'] {
  const { articles, contents, problems } = readFolders(overlay, today, facts);
  const ofOverlay = overlay === undefined ? undefined : contents.at(-1);
  const own = new Set(ofOverlay?.articles.map(({ article }) => article.id));
  const read = articles.map((each) => toRow(each, problems, today, own.has(each.article.id)));
  const known = new Set(read.map(({ id }) => id));
  const unread = ofOverlay ? unreadIn(ofOverlay, problems).filter(({ id }) => !known.has(id)) : [];
  const byId = (a: SurveyedArticle, b: SurveyedArticle) => (a.id < b.id ? -1 : 1);
  return { articles: [...read, ...unread].sort(byId), problems };
}

/** One article of an overlay that may hold anything, and every problem there is. */
export function check(
  { overlay, id, today }: TaskOf<'check'>,
  facts: WorkerFacts,
): Results['check'] {
  const { articles, problems } = readFolders(overlay, today, facts);
  const read = articles.find(({ article }) => article.id === id);
  return { problems, ...(read ? { article: read.article } : {}) };
}

function toRow(
  { article, file }: ReadArticle,
  problems: readonly Problem[],
  today: string,
  isOverlay: boolean,
): SurveyedArticle {
  const { id, title, kind, products, audience, reviewed, reviewDue } = article;
  const { summary, codes, phrases } = article;
  return {
    id,
    title,
    kind,
    products,
    audiences: audience,
    reviewed,
    isStale: reviewDue < today,
    isOverlay,
    problems: problems.filter((problem) => isOf(id, problem)),
    file,
    words: [id, title, summary, ...codes, ...phrases].join('\n').toLowerCase(),
  };
}

/** Whether a problem lies in an article's file or in a translation of it. */
const isOf = (id: string, { file }: Problem): boolean =>
  /([^/.]+)(\.[^/.]+)?\.md$/.exec(file)?.[1] === id;

/** Files of articles that are too broken to be read. */
function unreadIn(
  { folder, articles }: FolderContent,
  problems: readonly Problem[],
): readonly SurveyedArticle[] {
  const read = new Set(articles.map(({ file }) => file));
  return listSources(folder)
    .filter((file) => file.endsWith('.md') && !isTranslation(file) && !read.has(file))
    .map((file) => {
      const id = file.replace(/^.*\//, '').replace(/\.md$/, '');
      const kind: ArticleKind = 'question';
      const nothing = { products: [], audiences: [], reviewed: '', isStale: false };
      const own = problems.filter((problem) => problem.file === file);
      return { id, title: id, kind, ...nothing, isOverlay: true, problems: own, file, words: id };
    });
}
