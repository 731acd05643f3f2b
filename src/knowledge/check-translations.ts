import { AUDIENCES, type Article } from '../core/article';
import { checkTwinPhrases } from './check-articles';
import { checkLength } from './check-freshness';
import type { Problem } from './problem';
import type { ReadArticle } from './read-article';
import { SECTION_TITLES } from './read-sections';
import type { ReadTranslation } from './read-translation';

/** What can only be seen beside the articles: whose translation it is, and whether it says as much. */
export function checkTranslations(
  translations: readonly ReadTranslation[],
  articles: readonly ReadArticle[],
): readonly Problem[] {
  const byId = new Map(articles.map(({ article }) => [article.id, article]));
  const locales = [...new Set(translations.map(({ locale }) => locale))];
  const flat = translations.map(({ translation, ...read }) => ({ ...translation, ...read }));
  return [
    ...translations.flatMap((read) => checkOne(read, byId.get(read.id))),
    ...checkLength(flat),
    ...locales.flatMap((each) => checkTwinPhrases(flat.filter(({ locale }) => locale === each))),
  ];
}

/** Warnings for translations of articles that were reviewed after them. */
export function checkTranslationFreshness(
  translations: readonly ReadTranslation[],
  articles: readonly ReadArticle[],
): readonly Problem[] {
  const byId = new Map(articles.map(({ article }) => [article.id, article]));
  return translations.flatMap((read): Problem[] => {
    const article = byId.get(read.id);
    if (!article || article.reviewed <= read.translation.reviewed) return [];
    const reason = `the English article was reviewed on ${article.reviewed}, after this translation`;
    const hint = 'Carry over what changed, then set "reviewed".';
    return [{ ...errorAt(read, ['reviewed'], reason, hint), severity: 'warning' }];
  });
}

function checkOne(read: ReadTranslation, article: Article | undefined): readonly Problem[] {
  if (!article) {
    return [errorAt(read, ['id'], `there is no article ${read.id}`, 'Correct the id.')];
  }
  return [...checkBranches(read, article), ...checkSections(read, article)];
}

function checkBranches(read: ReadTranslation, article: Article): readonly Problem[] {
  const wanted = article.branches.map(({ to }) => to);
  const written = read.translation.branches.map(({ to }) => to);
  const length = Math.max(wanted.length, written.length);
  const wrong = Array.from({ length }).findIndex((_, at) => wanted[at] !== written[at]);
  if (wrong < 0) return [];
  const leads = wanted.length === 0 ? 'nowhere' : `to ${wanted.join(', ')}, in this order`;
  return [
    errorAt(
      read,
      ['branches', wrong],
      `the branches are not those of the article, which lead ${leads}`,
      'Translate each label, and leave "to" and the order as they are.',
    ),
  ];
}

function checkSections(read: ReadTranslation, article: Article): readonly Problem[] {
  return AUDIENCES.flatMap((audience) => {
    const wanted = article.sections[audience] !== undefined;
    const written = (read.translation.sections[audience]?.length ?? 0) > 0;
    if (wanted === written) return [];
    const title = `"## ${SECTION_TITLES[audience]}"`;
    return wanted
      ? [errorAt(read, ['id'], `${title} is missing or empty`, 'Translate that section too.')]
      : [errorAt(read, ['id'], `${title} is written, and the article has none`, 'Remove it.')];
  });
}

function errorAt(
  { file, lineOf }: ReadTranslation,
  path: readonly PropertyKey[],
  reason: string,
  hint: string,
): Problem {
  return { file, line: lineOf(path), severity: 'error', reason, hint };
}
