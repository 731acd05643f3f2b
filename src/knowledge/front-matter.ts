import { isMap, LineCounter, type Document, type Node, parseDocument } from 'yaml';
import { z } from 'zod';
import { ARTICLE_KINDS, AUDIENCES, CLOUDS, COLLECT_FIELDS, URGENCIES } from '../core/article';
import type { Problem, Report } from './problem';

const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'use lower-case letters, digits and hyphens');
const line = z.string().trim().min(1, 'must not be empty').regex(/^[^\n]*$/, 'must be one line');
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

/** Where each part of the front matter stands in its file: a path such as ['branches', 1, 'to'] to its line. */
export type LineOf = (path: readonly PropertyKey[]) => number;

export type FrontMatterResult =
  | { readonly ok: true; readonly value: FrontMatter; readonly lineOf: LineOf }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/**
 * Reads the YAML between the two `---` lines.
 * @param yaml the text between them
 * @param firstLine the line of the file it starts at, counted from 1
 */
export function readFrontMatter(yaml: string, firstLine: number, report: Report): FrontMatterResult {
  const lines = new LineCounter();
  const document = parseDocument(yaml, { lineCounter: lines, prettyErrors: false, schema: 'core' });
  const lineAt = (offset: number) => lines.linePos(offset).line + firstLine - 1;
  if (document.errors.length > 0) {
    const problems = document.errors.map((error) =>
      report(lineAt(error.pos[0]), `the front matter is not valid YAML: ${error.message}`, QUOTES),
    );
    return { ok: false, problems };
  }
  const lineOf: LineOf = (path) => lineAt(offsetOf(document, path));
  const result = frontMatterSchema.safeParse(document.toJS());
  if (result.success) return { ok: true, value: result.data, lineOf };
  const problems = result.error.issues.map((issue) => {
    const place = placeOf(issue);
    const name = place.length > 0 ? place.join('.') : 'the front matter';
    return report(lineOf(place), `${name}: ${issue.message}`, FIELDS);
  });
  return { ok: false, problems };
}

/** Where an issue lies; an unknown key counts as its own place. */
function placeOf(issue: z.core.$ZodIssue): readonly PropertyKey[] {
  return issue.code === 'unrecognized_keys' ? [...issue.path, ...issue.keys.slice(0, 1)] : issue.path;
}

const FIELDS = 'See knowledge/README.md for each field.';
const QUOTES = 'Put texts with a colon, quote or # in double quotes.';

function isIsoDate(value: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(value) && new Date(value).toISOString().startsWith(value);
}

/** The offset of the deepest part of `path` that exists; a missing key is reported where its parent starts. */
function offsetOf(document: Document.Parsed, path: readonly PropertyKey[]): number {
  for (let length = path.length; length > 0; length -= 1) {
    const parent = document.getIn(path.slice(0, length - 1), true);
    const key = path[length - 1];
    const pair = isMap(parent) ? parent.items.find((item) => String(item.key) === key) : undefined;
    const node = (pair?.key ?? document.getIn(path.slice(0, length), true)) as Node | undefined;
    if (node?.range) return node.range[0];
  }
  return 0;
}
