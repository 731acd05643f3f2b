import { z } from 'zod';
import { ARTICLE_KINDS, AUDIENCES, CLOUDS, COLLECT_FIELDS, URGENCIES } from '../core/article';
import { type CheckedYaml, readCheckedYaml } from './checked-yaml';
import type { Report } from './problem';

/** What the id of an article looks like. */
export const ARTICLE_ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;

const id = z.string().regex(ARTICLE_ID, 'use lower-case letters, digits and hyphens');
const line = z
  .string()
  .trim()
  .min(1, 'must not be empty')
  .regex(/^[^\n]*$/, 'must be one line');
const date = z.string().refine(isIsoDate, 'write a date as 2026-11-22');
const https = z.url({ protocol: /^https$/, error: 'write an address that starts with https://' });

export const frontMatterSchema = z.strictObject({
  id,
  kind: z.enum(ARTICLE_KINDS),
  title: line.max(150, 'keep a title under 150 characters, the longest heading Slack shows'),
  summary: line.max(300, 'keep a summary under 300 characters'),
  products: z.array(id).min(1, 'name at least one product'),
  clouds: z.array(z.enum(CLOUDS)).min(1, 'name at least one cloud'),
  audience: z.array(z.enum(AUDIENCES)).min(1, 'name at least one audience'),
  codes: z.array(line).default([]),
  messages: z.array(line).default([]),
  phrases: z.array(line).min(1, 'write at least one way people put this'),
  urgency: z.enum(URGENCIES).default('normal'),
  branches: z
    .array(z.strictObject({ label: line.max(75, 'keep a label under 75 characters'), to: id }))
    .default([]),
  related: z.array(id).default([]),
  collect: z.array(z.enum(COLLECT_FIELDS)).default([]),
  sources: z
    .array(
      z.strictObject({
        title: line,
        url: https,
        published: date.optional(),
        seed: line.optional(),
      }),
    )
    .min(1, 'name at least one source'),
  reviewed: date,
  'review-due': date,
});

export type FrontMatter = z.output<typeof frontMatterSchema>;

export type FrontMatterResult = CheckedYaml<FrontMatter>;

/**
 * Reads the YAML between the two `---` lines.
 * @param yaml the text between them
 * @param firstLine the line of the file it starts at, counted from 1
 */
export function readFrontMatter(
  yaml: string,
  firstLine: number,
  report: Report,
): FrontMatterResult {
  return readCheckedYaml(yaml, frontMatterSchema, {
    name: 'the front matter',
    hint: 'See knowledge/README.md for each field.',
    firstLine,
    report,
  });
}

function isIsoDate(value: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(value) && new Date(value).toISOString().startsWith(value);
}
