import { statSync } from 'node:fs';
import path from 'node:path';
import { checkFreshness } from '../knowledge/check-freshness';
import { checkTranslationFreshness } from '../knowledge/check-translations';
import {
  type FolderContent,
  joinFolders,
  listSources,
  type LoadOptions,
  type LoadResult,
  readFolder,
} from '../knowledge/load-knowledge';
import { loadOptionsOf } from '../load-setting';
import type { WorkerFacts } from './tasks';

/** What the folders hold, folder by folder and as one knowledge. */
export interface ReadFolders extends LoadResult {
  readonly contents: readonly FolderContent[];
}

/** Reads the shipped folder, or remembers it, and an overlay; with warnings of what is out of date. */
export function readFolders(
  overlay: string | undefined,
  today: string,
  facts: WorkerFacts,
): ReadFolders {
  const options = optionsWith(overlay, facts);
  const contents = options.folders.map((folder) =>
    folder === overlay ? readFolder(folder, options) : remembered(folder, options),
  );
  const loaded = joinFolders(contents);
  const late = [
    ...checkFreshness(loaded.articles, today),
    ...checkTranslationFreshness(loaded.translations, loaded.articles),
  ];
  return { ...loaded, contents, problems: [...loaded.problems, ...late] };
}

export function optionsWith(overlay: string | undefined, { config }: WorkerFacts): LoadOptions {
  const { folder } = config.knowledge;
  return loadOptionsOf({ ...config, knowledge: overlay ? { folder, overlay } : { folder } });
}

let shipped: { readonly print: string; readonly content: FolderContent } | undefined;

/** The shipped folder is large and hardly ever changes. */
function remembered(folder: string, options: LoadOptions): FolderContent {
  const print = listSources(folder)
    .map((name) => {
      const { mtimeMs, size } = statSync(path.join(folder, name));
      return `${name} ${mtimeMs} ${size}`;
    })
    .join('\n');
  if (shipped?.print !== print) shipped = { print, content: readFolder(folder, options) };
  return shipped.content;
}
