import { blocksToText } from '../core/plain-text';
import { type Article, AUDIENCES } from '../core/article';
import type { Problem } from './problem';
import type { ReadArticle } from './read-article';
import { SECTION_TITLES } from './read-sections';

/** Warnings for articles whose next review lies before a day (ISO date). */
export function checkFreshness(
  articles: readonly ReadArticle[],
  today: string,
): readonly Problem[] {
  return articles
    .filter(({ article }) => article.reviewDue < today)
    .map(({ file, article, lineOf }) => ({
      file,
      line: lineOf(['review-due']),
      severity: 'warning',
      reason: `the review was due on ${article.reviewDue}`,
      hint: 'Check every fact against its source, then set "reviewed" and "review-due".',
    }));
}

/** Longest section in characters: a Teams card with more does not fit its 28 KB once it is dressed as JSON. */
const MOST_CHARACTERS = 7000;

/** Errors for sections that no platform could show in one reply. */
export function checkLength(
  reads: readonly (Pick<ReadArticle, 'file' | 'lineOf'> & Pick<Article, 'sections'>)[],
): readonly Problem[] {
  return reads.flatMap(({ file, sections, lineOf }) =>
    AUDIENCES.flatMap((audience): Problem[] => {
      const { length } = blocksToText(sections[audience] ?? []);
      if (length <= MOST_CHARACTERS) return [];
      return [
        {
          file,
          line: lineOf(['id']),
          severity: 'error',
          reason: `"## ${SECTION_TITLES[audience]}" has ${length} characters, more than one reply can show (${MOST_CHARACTERS})`,
          hint: 'Shorten it, or move a part into an article of its own and link it with "branches".',
        },
      ];
    }),
  );
}
