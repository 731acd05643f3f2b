import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { createKnowledge, type Knowledge } from '../core/knowledge';
import { checkArticles } from './check-articles';
import { checkLength } from './check-freshness';
import { type Problem, isError } from './problem';
import { readArticle, type ReadArticle } from './read-article';
import { LEXICON_FILE, readLexicon } from './read-lexicon';
import type { Placeholders } from './read-prose';

export interface LoadOptions {
  /** Folders to read, the later ones winning over the earlier by article id. */
  readonly folders: readonly string[];
  readonly placeholders: Placeholders;
}

export interface LoadResult {
  /** Absent when there is any error: half a knowledge is never served. */
  readonly knowledge?: Knowledge;
  readonly articles: readonly ReadArticle[];
  readonly problems: readonly Problem[];
}

/** Reads and checks every article of the folders; all problems are collected, none is thrown. */
export function loadKnowledge({ folders, placeholders }: LoadOptions): LoadResult {
  const byId = new Map<string, ReadArticle>();
  const problems: Problem[] = [];
  let lexicon: Knowledge['lexicon'] = { concepts: [] };
  for (const folder of folders) {
    const content = readFolder(folder, placeholders);
    problems.push(...content.problems);
    for (const read of content.articles) byId.set(read.article.id, read);
    lexicon = { concepts: [...lexicon.concepts, ...content.lexicon.concepts] };
  }
  const articles = [...byId.values()];
  problems.push(...checkArticles(articles), ...checkLength(articles));
  if (problems.some(isError)) return { articles, problems };
  const knowledge = createKnowledge(
    articles.map((read) => read.article),
    lexicon,
  );
  return { knowledge, articles, problems };
}

interface FolderContent {
  readonly articles: readonly ReadArticle[];
  readonly lexicon: Knowledge['lexicon'];
  readonly problems: readonly Problem[];
}

function readFolder(folder: string, placeholders: Placeholders): FolderContent {
  const files = listArticleFiles(folder);
  if (!files.ok) return { articles: [], lexicon: { concepts: [] }, problems: [files.problem] };
  const articles = new Map<string, ReadArticle>();
  const problems: Problem[] = [];
  for (const file of files.names) {
    const result = readArticle(file, readFileSync(path.join(folder, file), 'utf8'), placeholders);
    problems.push(...result.problems);
    if (!result.read) continue;
    const earlier = articles.get(result.read.article.id);
    if (earlier) problems.push(twice(result.read, earlier));
    articles.set(result.read.article.id, result.read);
  }
  const lexicon = readLexicon(folder);
  return { articles: [...articles.values()], lexicon: lexicon.lexicon, problems: [...problems, ...lexicon.problems] };
}

function twice(read: ReadArticle, earlier: ReadArticle): Problem {
  return {
    file: read.file,
    line: read.lineOf(['id']),
    severity: 'error',
    reason: `the id ${read.article.id} is also used by ${earlier.file}`,
    hint: 'Give one of them another id.',
  };
}

type Listing =
  | { readonly ok: true; readonly names: readonly string[] }
  | { readonly ok: false; readonly problem: Problem };

function listArticleFiles(folder: string): Listing {
  const found = statSync(folder, { throwIfNoEntry: false });
  if (!found?.isDirectory()) return { ok: false, problem: noFolder(folder) };
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const names = entries
    .filter((entry) => entry.isFile() && entry.name.endsWith('.md') && entry.name !== 'README.md')
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
    .map((name) => name.split(path.sep).join('/'))
    .sort();
  if (names.length === 0) return { ok: false, problem: noArticles(folder) };
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
