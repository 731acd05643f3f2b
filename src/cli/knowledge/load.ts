import { readConfig } from '../../config';
import { formatProblem, isError } from '../../knowledge/problem';
import type { LoadResult } from '../../knowledge/load-knowledge';
import { loadConfiguredKnowledge } from '../../load-setting';

/** Every command here may be pointed at another folder. */
export interface FolderOption {
  readonly knowledge?: string;
}

/** The articles as they are: see `loadAsIs`. */
export function loadArticles(options: FolderOption): LoadResult['articles'] {
  return loadAsIs(options).articles;
}

/** What there is, with its problems on standard error: looking must work on broken knowledge too. */
export function loadAsIs(options: FolderOption): LoadResult {
  const result = load(options);
  const errors = result.problems.filter(isError);
  if (errors.length > 0) {
    console.error(
      `The knowledge has errors (${errors.length}); the first: ${formatProblem(errors[0] ?? NONE)}`,
    );
  }
  return result;
}

export function load({ knowledge }: FolderOption): LoadResult {
  return loadConfiguredKnowledge(readConfig(knowledge ? { knowledge } : {}));
}

export function folderOf({ knowledge }: FolderOption): string {
  return readConfig(knowledge ? { knowledge } : {}).knowledge.folder;
}

const NONE = { file: '', line: 1, severity: 'error', reason: '', hint: '' } as const;
