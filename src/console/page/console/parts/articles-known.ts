import type { ArticleRow } from '../../../api';
import { type Loading, useLoad } from '../server/use-load';
import type { Option } from './combobox';

/** Every article, to choose one of them. */
export const useArticles = (): Loading<readonly ArticleRow[]> =>
  useLoad<readonly ArticleRow[]>('articles');

export const toOptions = (articles: readonly ArticleRow[]): readonly Option[] =>
  articles.map(({ id, title }) => ({ value: id, label: title }));
