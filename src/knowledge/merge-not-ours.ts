import type { NotOurs } from '../core/knowledge';
import { toPlainWords } from './check-articles';
import type { Problem } from './problem';
import type { ReadArticle } from './read-article';
import { NOT_OURS_FILE, type ReadNotOurs } from './read-not-ours';

/** An entry of a later folder takes the place of an earlier one of the same kind and name; others are added. */
export function mergeNotOurs(
  earlier: readonly NotOurs[],
  later: readonly NotOurs[],
): readonly NotOurs[] {
  const isReplaced = ({ kind, name }: NotOurs) =>
    name !== undefined && later.some((entry) => entry.kind === kind && entry.name === name);
  return [...earlier.filter((entry) => !isReplaced(entry)), ...later];
}

/** Finds phrases that an article of the same folder has too. */
export function checkNotOurs(
  entries: readonly ReadNotOurs[],
  articles: readonly ReadArticle[],
): readonly Problem[] {
  const owners = ownersOf(articles);
  return entries.flatMap(({ entry, lineOfPhrase }) =>
    entry.phrases.flatMap((phrase, index) => {
      const owner = owners.get(toPlainWords(phrase));
      if (owner === undefined) return [];
      return {
        file: NOT_OURS_FILE,
        line: lineOfPhrase(index),
        severity: 'error',
        reason: `the phrase "${phrase}" stands also in the article ${owner}`,
        hint: 'Keep it there, or here: it is either ours or not.',
      } as const;
    }),
  );
}

/** Leaves out phrases that an article claims: what an overlay answers is no longer foreign. */
export function leaveToArticles(
  notOurs: readonly NotOurs[],
  articles: readonly ReadArticle[],
): readonly NotOurs[] {
  const owners = ownersOf(articles);
  return notOurs
    .map((entry) => ({
      ...entry,
      phrases: entry.phrases.filter((phrase) => !owners.has(toPlainWords(phrase))),
    }))
    .filter(({ phrases }) => phrases.length > 0);
}

/** The article that has a phrase, by its plain words. */
function ownersOf(articles: readonly ReadArticle[]): ReadonlyMap<string, string> {
  return new Map(
    articles.flatMap(({ article }) =>
      article.phrases.map((phrase) => [toPlainWords(phrase), article.id] as const),
    ),
  );
}
