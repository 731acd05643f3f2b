import path from 'node:path';
import type { Config } from './config';
import { createSetting, type Setting } from './core/setting';
import { UsageError } from './errors';
import { createCachedMatcher } from './knowledge/cached-matcher';
import { type LoadResult, loadKnowledge } from './knowledge/load-knowledge';
import { formatProblem, isError } from './knowledge/problem';
import { contactOf, placeholdersOf } from './organisation';
import { PACKAGE_ROOT } from './package-root';

type KnowledgeConfig = Pick<Config, 'knowledge' | 'helpdesk' | 'organisation'>;

/** Reads the configured knowledge, checked but not yet indexed. */
export function loadConfiguredKnowledge(config: KnowledgeConfig): LoadResult {
  const { folder, overlay } = config.knowledge;
  return loadKnowledge({
    folders: overlay ? [folder, overlay] : [folder],
    placeholders: placeholdersOf(config),
  });
}

/** Reads the configured knowledge and makes it answerable; refuses to go on with any error in it. */
export function loadSetting(config: KnowledgeConfig): Setting {
  const { knowledge, problems } = loadConfiguredKnowledge(config);
  if (!knowledge) throw brokenKnowledge(problems);
  const matcher = createCachedMatcher(knowledge, MODEL_FOLDER);
  return createSetting(knowledge, matcher, contactOf(config.helpdesk));
}

/** Trained models lie beside the compiled program they belong to. */
const MODEL_FOLDER = path.join(PACKAGE_ROOT, 'dist', 'models');

const MOST_SHOWN = 10;

function brokenKnowledge(problems: LoadResult['problems']): UsageError {
  const errors = problems.filter(isError);
  const shown = errors.slice(0, MOST_SHOWN).map(formatProblem);
  const more = errors.length > MOST_SHOWN ? [`and ${errors.length - MOST_SHOWN} more`] : [];
  return new UsageError(
    ['the knowledge has errors:', ...shown, ...more].join('\n  '),
    'Mend them; `mfa-helpdesk knowledge check` lists them all.',
  );
}
