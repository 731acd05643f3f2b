import { AUDIENCES, type Article, type Audience, type Branch, type Source } from '../core/article';
import type { LineOf } from './checked-yaml';
import { type FrontMatter, readFrontMatter } from './front-matter';
import { type Problem, type Report, reportFor } from './problem';
import type { Placeholders } from './read-prose';
import { readSections, SECTION_TITLES, type SectionsResult } from './read-sections';
import { lacksFrontMatter, splitFile } from './split-file';

/** An article with the place of each of its fields, so that later checks can point at a line. */
export interface ReadArticle {
  readonly article: Article;
  readonly file: string;
  /** The Markdown of each section, as written. */
  readonly markdown: Readonly<Partial<Record<Audience, string>>>;
  readonly lineOf: LineOf;
}

export interface ReadResult {
  readonly read?: ReadArticle;
  readonly problems: readonly Problem[];
}

type Sections = SectionsResult['sections'];

/** Reads one article from the text of its file; all problems are collected, none is thrown. */
export function readArticle(file: string, text: string, placeholders: Placeholders): ReadResult {
  const report = reportFor(file);
  const parts = splitFile(text);
  if (!parts) return { problems: [lacksFrontMatter(report)] };
  const front = readFrontMatter(parts.yaml, 2, report);
  const body = readSections(parts.markdown, placeholders, report, parts.lineOffset);
  if (!front.ok) return { problems: [...front.problems, ...body.problems] };
  const problems = [
    ...body.problems,
    ...checkName(file, front.value, front.lineOf, report),
    ...checkSections(front.value, body.sections, front.lineOf, report),
  ];
  const article = toArticle(front.value, body.sections);
  return { read: { article, file, markdown: body.markdown, lineOf: front.lineOf }, problems };
}

function checkName(file: string, front: FrontMatter, lineOf: LineOf, report: Report): Problem[] {
  const name = file.split('/').at(-1)?.replace(/\.md$/, '');
  if (name === front.id) return [];
  return [
    report(
      lineOf(['id']),
      `the id is ${front.id} but the file is named ${name}.md`,
      'Name the file after the id; ids never change once shipped.',
    ),
  ];
}

function checkSections(
  front: FrontMatter,
  sections: Sections,
  lineOf: LineOf,
  report: Report,
): Problem[] {
  return AUDIENCES.flatMap((audience) => {
    const named = front.audience.includes(audience);
    const written = (sections[audience]?.length ?? 0) > 0;
    if (named === written) return [];
    const title = SECTION_TITLES[audience];
    return named
      ? [
          report(
            lineOf(['audience']),
            `the audience names ${audience} but "## ${title}" is missing or empty`,
            `Write the section, or take ${audience} out of the audience.`,
          ),
        ]
      : [
          report(
            lineOf(['audience']),
            `"## ${title}" is written but the audience does not name ${audience}`,
            `Add ${audience} to the audience, or remove the section.`,
          ),
        ];
  });
}

function toArticle(front: FrontMatter, sections: Sections): Article {
  const { 'review-due': reviewDue, branches, sources, ...rest } = front;
  return {
    ...rest,
    reviewDue,
    branches: branches.map((branch): Branch => branch),
    sources: sources.map(toSource),
    sections,
  };
}

function toSource({ title, url, published, seed }: FrontMatter['sources'][number]): Source {
  return { title, url, ...(published ? { published } : {}), ...(seed ? { seed } : {}) };
}
