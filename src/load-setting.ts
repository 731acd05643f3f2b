import path from 'node:path';
import { handsOff } from './bot/routes';
import type { Config } from './config';
import type { Knowledge } from './core/knowledge';
import { knowledgeIn, languagesOf } from './core/localize';
import { createSetting, type Setting } from './core/setting';
import { UsageError } from './errors';
import { loadCachedKnowledge } from './knowledge/cached-knowledge';
import { createCachedMatcher } from './knowledge/cached-matcher';
import { type LoadOptions, type LoadResult, loadKnowledge } from './knowledge/load-knowledge';
import { type MadeKnowledge, type Matchers, matchersOf } from './knowledge/made-knowledge';
import { formatProblem, isError } from './knowledge/problem';
import { contactOf, placeholdersByLanguage, placeholdersOf } from './organisation';
import { PACKAGE_ROOT } from './package-root';

/** What of the configuration says where knowledge is read from, and what stands for its placeholders. */
export type KnowledgeConfig = Pick<Config, 'knowledge' | 'helpdesk' | 'organisation'>;

/** What of it a setting is made of. */
export type SettingConfig = KnowledgeConfig & Pick<Config, 'handOff' | 'roles'>;

/** Reads the configured knowledge, checked but not yet indexed. */
export function loadConfiguredKnowledge(config: KnowledgeConfig): LoadResult {
  return loadKnowledge(loadOptionsOf(config));
}

export function loadOptionsOf(config: KnowledgeConfig): LoadOptions {
  const { folder, overlay } = config.knowledge;
  return {
    folders: overlay ? [folder, overlay] : [folder],
    placeholders: placeholdersOf(config),
    placeholdersIn: placeholdersByLanguage(config),
  };
}

/** Reads the configured knowledge and makes it answerable; refuses to go on with any error in it. */
export function loadSetting(config: SettingConfig, keptFolder = KEPT_FOLDER): Setting {
  const { knowledge, problems } = loadCachedKnowledge(loadOptionsOf(config), keptFolder);
  if (!knowledge) throw brokenKnowledge(problems);
  const matcher = createCachedMatcher(knowledge, keptFolder);
  const languages = languagesOf(knowledge).map(
    (language) =>
      [language, createCachedMatcher(knowledgeIn(language, knowledge), keptFolder)] as const,
  );
  return settingOf(config, knowledge, { matcher, languages: new Map(languages) });
}

/** The setting of a knowledge that was made elsewhere. */
export const settingFrom = (config: SettingConfig, made: MadeKnowledge): Setting =>
  settingOf(config, made.knowledge, matchersOf(made));

function settingOf(
  config: SettingConfig,
  knowledge: Knowledge,
  { matcher, languages }: Matchers,
): Setting {
  return createSetting(knowledge, matcher, {
    languages,
    contact: (locale) => contactOf(config.helpdesk, locale),
    handsOff: handsOff(config.handOff),
    restrictsAdminAnswers: config.roles.restrictAdminAnswers,
  });
}

/** Checked knowledge and trained models lie beside the compiled program they belong to. */
export const KEPT_FOLDER = path.join(PACKAGE_ROOT, 'dist', 'models');

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
