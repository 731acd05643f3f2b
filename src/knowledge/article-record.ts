import { stringify } from 'yaml';
import { z } from 'zod';
import type { Article } from '../core/article';
import { sayIssue } from '../say-issue';
import { frontMatterSchema } from './front-matter';
import type { ReadArticle } from './read-article';
import { SECTION_TITLES } from './read-sections';

const recordSchema = frontMatterSchema.extend({
  users: z.string().optional(),
  admins: z.string().optional(),
});

/** One article as a flat record: the fields of its front matter, and the Markdown of its sections. */
export type ArticleRecord = z.output<typeof recordSchema>;

export function toRecord({ article, markdown }: ReadArticle): ArticleRecord {
  const { sections, reviewDue, translations: _, ...fields } = article;
  return recordSchema.parse({
    ...fields,
    'review-due': reviewDue,
    ...(sections.user ? { users: markdown.user } : {}),
    ...(sections.admin ? { admins: markdown.admin } : {}),
  });
}

/** Checks the fields of a record that came from outside. */
export function parseRecord(value: unknown): z.ZodSafeParseResult<ArticleRecord> {
  return recordSchema.safeParse(value, { error: sayIssue });
}

const FOLDERS: Readonly<Record<Article['kind'], string>> = {
  error: 'errors',
  question: 'questions',
  procedure: 'procedures',
  notice: 'notices',
};

/** Where an article's file belongs inside a knowledge folder. */
export const fileOf = ({ kind, id }: Pick<ArticleRecord, 'kind' | 'id'>): string =>
  `${FOLDERS[kind]}/${id}.md`;

/** The text of an article's file; reading it back gives the same record. */
export function recordToText(record: ArticleRecord): string {
  const { users, admins, ...fields } = record;
  const front = stringify(fields, {
    lineWidth: 0,
    defaultStringType: 'QUOTE_DOUBLE',
    defaultKeyType: 'PLAIN',
  });
  const sections = [
    ...(users === undefined ? [] : [`## ${SECTION_TITLES.user}\n\n${users}\n`]),
    ...(admins === undefined ? [] : [`## ${SECTION_TITLES.admin}\n\n${admins}\n`]),
  ];
  return `---\n${front}---\n${sections.join('\n')}`;
}
