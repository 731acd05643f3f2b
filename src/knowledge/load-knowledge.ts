import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Article } from '../core/article';
import { createKnowledge, EMPTY_LEXICON, type Knowledge, NO_ALARMS } from '../core/knowledge';
import { checkArticles } from './check-articles';
import { checkLength } from './check-freshness';
import { checkTranslations } from './check-translations';
import { type Problem, isError } from './problem';
import { ALARMS_FILE, joinAlarms, readAlarms } from './read-alarms';
import { readArticle, type ReadArticle } from './read-article';
import { LEXICON_FILE, readLexicon } from './read-lexicon';
import { checkNotOurs, leaveToArticles, mergeNotOurs } from './merge-not-ours';
import { NOT_OURS_FILE, readNotOurs } from './read-not-ours';
import type { Placeholders } from './read-prose';
import { isTranslation, localeOf, readTranslation, type ReadTranslation } from './read-translation';

export interface LoadOptions {
  /** Folders to read, the later ones winning over the earlier by article id. */
  readonly folders: readonly string[];
  readonly placeholders: Placeholders;
  /** The same by language, for translations; a language that is not named gets those of the articles. */
  readonly placeholdersIn?: Readonly<Record<string, Placeholders>>;
}

export interface LoadResult {
  /** Absent when there is any error: half a knowledge is never served. */
  readonly knowledge?: Knowledge;
  /** Each with its translations. */
  readonly articles: readonly ReadArticle[];
  readonly translations: readonly ReadTranslation[];
  readonly problems: readonly Problem[];
}

/** Reads and checks every article of the folders; all problems are collected, none is thrown. */
export function loadKnowledge(options: LoadOptions): LoadResult {
  return joinFolders(options.folders.map((folder) => readFolder(folder, options)));
}

/** Checks what was read of several folders as one knowledge, the later ones winning. */
export function joinFolders(contents: readonly FolderContent[]): LoadResult {
  const { articles: plain, translations } = mergeArticles(contents);
  const problems = [
    ...contents.flatMap((content) => content.problems),
    ...checkAny(contents),
    ...checkArticles(plain),
    ...checkLength(plain.map(({ article, file, lineOf }) => ({ ...article, file, lineOf }))),
    ...checkTranslations(translations, plain),
  ];
  const articles = plain.map((read) => withTranslations(read, translations));
  const read = { articles, translations, problems };
  if (problems.some(isError)) return read;
  const notOurs = contents
    .map((content) => content.notOurs)
    .reduce<Knowledge['notOurs']>((all, later) => mergeNotOurs(all, later), []);
  const knowledge = createKnowledge(
    articles.map(({ article }) => article),
    { concepts: contents.flatMap(({ lexicon }) => lexicon.concepts) },
    leaveToArticles(notOurs, articles),
    contents.map(({ alarms }) => alarms).reduce(joinAlarms, NO_ALARMS),
  );
  return { knowledge, ...read };
}

/** The first folder must hold something; one that only adds to it may be empty. */
function checkAny([first]: readonly FolderContent[]): readonly Problem[] {
  if (!first || first.articles.length > 0 || first.problems.length > 0) return [];
  return [noArticles(first.folder)];
}

type Articles = Pick<LoadResult, 'articles' | 'translations'>;

/**
 * An article of a later folder takes the place of an earlier one, and of its translations where it says something else;
 * one that only adds phrases says the same.
 */
function mergeArticles(contents: readonly FolderContent[]): Articles {
  const articles = new Map<string, ReadArticle>();
  const translations = new Map<string, ReadTranslation>();
  for (const content of contents) {
    const replaced = new Set(
      content.articles
        .filter(({ article }) => wordsOf(article) !== wordsOf(articles.get(article.id)?.article))
        .map(({ article }) => article.id),
    );
    for (const [key, { id }] of translations) if (replaced.has(id)) translations.delete(key);
    for (const read of content.articles) articles.set(read.article.id, read);
    for (const read of content.translations) translations.set(keyOf(read), read);
  }
  return { articles: [...articles.values()], translations: [...translations.values()] };
}

/** What of an article is said in another language by its translations. */
const wordsOf = (article: Article | undefined): string =>
  JSON.stringify([article?.title, article?.summary, article?.branches, article?.sections]);

const keyOf = ({ id, locale }: ReadTranslation): string => `${id}.${locale}`;

function withTranslations(
  read: ReadArticle,
  translations: readonly ReadTranslation[],
): ReadArticle {
  const own = translations.filter(({ id }) => id === read.article.id);
  if (own.length === 0) return read;
  const byLocale = own.map(({ locale, translation }) => [locale, translation] as const);
  return { ...read, article: { ...read.article, translations: Object.fromEntries(byLocale) } };
}

/** What was read of one folder. */
export interface FolderContent {
  readonly folder: string;
  readonly articles: readonly ReadArticle[];
  readonly translations: readonly ReadTranslation[];
  readonly lexicon: Knowledge['lexicon'];
  readonly notOurs: Knowledge['notOurs'];
  readonly alarms: Knowledge['alarms'];
  readonly problems: readonly Problem[];
}

const NOTHING = {
  articles: [],
  translations: [],
  lexicon: EMPTY_LEXICON,
  notOurs: [],
  alarms: NO_ALARMS,
} as const;

/** Reads one folder of a knowledge. */
export function readFolder(folder: string, options: LoadOptions): FolderContent {
  const files = listArticleFiles(folder);
  if (!files.ok) return { ...NOTHING, folder, problems: [files.problem] };
  const textOf = (file: string) => readFileSync(path.join(folder, file), 'utf8');
  const { placeholders, placeholdersIn = {} } = options;
  const articles = readOnce(
    files.names.filter((file) => !isTranslation(file)),
    (file) => readArticle(file, textOf(file), placeholders),
    ({ article }) => article.id,
  );
  const translations = readOnce(
    files.names.filter(isTranslation),
    (file) => readTranslation(file, textOf(file), placeholdersIn[localeOf(file)] ?? placeholders),
    keyOf,
  );
  const lexicon = readLexicon(folder);
  const notOurs = readNotOurs(folder);
  const { alarms, problems: ofAlarms } = readAlarms(folder);
  return {
    folder,
    articles: articles.reads,
    translations: translations.reads,
    lexicon: lexicon.lexicon,
    notOurs: notOurs.entries.map(({ entry }) => entry),
    alarms,
    problems: [
      ...articles.problems,
      ...translations.problems,
      ...lexicon.problems,
      ...notOurs.problems,
      ...ofAlarms,
      ...checkNotOurs(notOurs.entries, articles.reads),
    ],
  };
}

type Placed = Pick<ReadArticle, 'file' | 'lineOf'>;

/** Reads files of one kind; of two with the same name inside, the later counts, and is a problem. */
function readOnce<Read extends Placed>(
  files: readonly string[],
  read: (file: string) => { readonly read?: Read; readonly problems: readonly Problem[] },
  nameOf: (read: Read) => string,
): { readonly reads: readonly Read[]; readonly problems: readonly Problem[] } {
  const reads = new Map<string, Read>();
  const problems: Problem[] = [];
  for (const file of files) {
    const result = read(file);
    problems.push(...result.problems);
    if (!result.read) continue;
    const name = nameOf(result.read);
    const earlier = reads.get(name);
    if (earlier) problems.push(twice(name, result.read, earlier));
    reads.set(name, result.read);
  }
  return { reads: [...reads.values()], problems };
}

function twice(name: string, read: Placed, earlier: Placed): Problem {
  return {
    file: read.file,
    line: read.lineOf(['id']),
    severity: 'error',
    reason: `the id ${name} is also used by ${earlier.file}`,
    hint: 'Give one of them another id.',
  };
}

type Listing =
  | { readonly ok: true; readonly names: readonly string[] }
  | { readonly ok: false; readonly problem: Problem };

/** The files a knowledge folder's content is read from; those that do not exist yet are not among them. */
export function listSources(folder: string): readonly string[] {
  const files = listArticleFiles(folder);
  const articles = files.ok ? files.names : [];
  const lists = [LEXICON_FILE, NOT_OURS_FILE, ALARMS_FILE];
  return [...articles, ...lists.filter((name) => existsSync(path.join(folder, name)))];
}

function listArticleFiles(folder: string): Listing {
  const found = statSync(folder, { throwIfNoEntry: false });
  if (!found?.isDirectory()) return { ok: false, problem: noFolder(folder) };
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const names = entries
    .filter((entry) => entry.isFile() && entry.name.endsWith('.md') && entry.name !== 'README.md')
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
    .map((name) => name.split(path.sep).join('/'))
    .sort();
  return { ok: true, names };
}

const noFolder = (folder: string): Problem => ({
  file: folder,
  line: 1,
  severity: 'error',
  reason: 'the knowledge folder cannot be read',
  hint: `Check that it exists and holds articles, one Markdown file each, and perhaps ${LEXICON_FILE}.`,
});

const noArticles = (folder: string): Problem => ({
  file: folder,
  line: 1,
  severity: 'error',
  reason: 'the knowledge folder holds no article',
  hint: 'Write one: see knowledge/README.md.',
});
