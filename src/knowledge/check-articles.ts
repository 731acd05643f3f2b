import type { Article } from '../core/article';
import type { Problem } from './problem';
import type { ReadArticle } from './read-article';

/** What can only be seen across articles: dangling links and branches, claimed codes, twin phrases. */
export function checkArticles(articles: readonly ReadArticle[]): readonly Problem[] {
  const ids = new Set(articles.map((read) => read.article.id));
  return [
    ...articles.flatMap((read) => checkLinks(read, ids)),
    ...checkCodes(articles),
    ...checkTwinPhrases(articles.map(({ article, ...read }) => ({ ...article, ...read }))),
  ];
}

type Path = readonly PropertyKey[];

function problemAt(
  read: Pick<ReadArticle, 'file' | 'lineOf'>,
  path: Path,
  reason: string,
  hint: string,
): Problem {
  return { file: read.file, line: read.lineOf(path), severity: 'error', reason, hint };
}

function checkLinks(read: ReadArticle, ids: ReadonlySet<string>): Problem[] {
  const { related, branches, id } = read.article;
  const targets: readonly (readonly [Path, string])[] = [
    ...related.map((target, index) => [['related', index], target] as const),
    ...branches.map(({ to }, index) => [['branches', index], to] as const),
  ];
  return targets
    .filter(([, target]) => !ids.has(target) || target === id)
    .map(([path, target]) =>
      target === id
        ? problemAt(
            read,
            path,
            `${id} leads to itself`,
            'Name another article, or remove the line.',
          )
        : problemAt(
            read,
            path,
            `there is no article ${target}`,
            'Correct the id, or write that article.',
          ),
    );
}

/** One code may belong to a family of articles (one code, many messages) when they are linked by `related`. */
function checkCodes(articles: readonly ReadArticle[]): Problem[] {
  const owners = groupBy(articles, (read) => read.article.codes.map((code) => code.toLowerCase()));
  return [...owners].flatMap(([code, reads]) =>
    reads.slice(1).flatMap((read) => {
      const stranger = reads.find((other) => other !== read && areStrangers(read, other, reads));
      if (!stranger) return [];
      return [
        problemAt(
          read,
          ['codes'],
          `the code ${code} is also claimed by ${stranger.article.id}`,
          'Leave it to one of them, or link the two with "related".',
        ),
      ];
    }),
  );
}

function areStrangers(a: ReadArticle, b: ReadArticle, family: readonly ReadArticle[]): boolean {
  const linked = (x: ReadArticle, y: ReadArticle) =>
    x.article.related.includes(y.article.id) || y.article.related.includes(x.article.id);
  const shared = family.some((parent) => linked(parent, a) && linked(parent, b));
  return !linked(a, b) && !shared;
}

/** Errors for phrases that stand twice among texts of one language. */
export function checkTwinPhrases(
  articles: readonly (Pick<ReadArticle, 'file' | 'lineOf'> & Pick<Article, 'id' | 'phrases'>)[],
): readonly Problem[] {
  const owners = groupBy(articles, (read) => read.phrases.map(toPlainWords));
  return [...owners].flatMap(([phrase, reads]) => {
    const [first, ...others] = reads;
    return others.map((read) => {
      const index = read.phrases.findIndex((own) => toPlainWords(own) === phrase);
      const where = read === first ? 'twice in this article' : `also in ${first?.id}`;
      return problemAt(
        read,
        ['phrases', index],
        `the phrase "${phrase}" stands ${where}`,
        'Keep it where it fits best; a phrase can lead to one article only.',
      );
    });
  });
}

/** Lower case, words and digits only: phrases that differ in nothing else are twins. */
export function toPlainWords(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

function groupBy<Read>(
  articles: readonly Read[],
  keysOf: (read: Read) => readonly string[],
): ReadonlyMap<string, readonly Read[]> {
  const groups = new Map<string, Read[]>();
  for (const read of articles) {
    for (const key of keysOf(read)) {
      const group = groups.get(key);
      if (group) group.push(read);
      else groups.set(key, [read]);
    }
  }
  return groups;
}
