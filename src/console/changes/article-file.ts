import { ARTICLE_KINDS } from '../../core/article';
import { fileOf } from '../../knowledge/article-record';
import { findSource, type Folders } from '../knowledge/folders';

/** Where an article's file lies in the overlay: where it is, else where the shipped one is in its folder, else by its kind. */
export function articleFile(id: string, markdown: string, folders: Folders): string {
  const source = findSource(id, folders);
  if (source) return source.file;
  const named = /^kind:\s*["']?([a-z]+)/m.exec(markdown)?.[1];
  const kind = ARTICLE_KINDS.find((known) => known === named) ?? 'question';
  return fileOf({ kind, id });
}
