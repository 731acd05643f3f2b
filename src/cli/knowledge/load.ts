import { readConfig } from '../../config';
import { formatProblem, isError } from '../../knowledge/problem';
import type { LoadResult } from '../../knowledge/load-knowledge';
import { loadConfiguredKnowledge } from '../../load-setting';

/** Every command here may be pointed at another folder. */
export interface FolderOption {
  readonly knowledge?: string;
}

/** The articles as they are, with their problems on standard error: looking must work on broken knowledge too. */
export function loadArticles({ knowledge }: FolderOption): LoadResult['articles'] {
  const { articles, problems } = load({ ...(knowledge ? { knowledge } : {}) });
  const errors = problems.filter(isError);
  if (errors.length > 0) {
    console.error(`The knowledge has errors (${errors.length}); the first: ${formatProblem(errors[0] ?? NONE)}`);
  }
  return articles;
}

export function load({ knowledge }: FolderOption): LoadResult {
  return loadConfiguredKnowledge(readConfig(knowledge ? { knowledge } : {}));
}

export function folderOf({ knowledge }: FolderOption): string {
  return readConfig(knowledge ? { knowledge } : {}).knowledge.folder;
}

const NONE = { file: '', line: 1, severity: 'error', reason: '', hint: '' } as const;
