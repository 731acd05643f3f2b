import type { BlockContent, DefinitionContent, Root, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { AUDIENCES, type Audience } from '../core/article';
import type { Block } from '../core/prose';
import type { Problem, Report } from './problem';
import { type Placeholders, readProse } from './read-prose';

export const SECTION_TITLES: Readonly<Record<Audience, string>> = {
  user: 'Users',
  admin: 'Admins',
};

type PerAudience<T> = Readonly<Partial<Record<Audience, T>>>;

export interface SectionsResult {
  readonly sections: PerAudience<readonly Block[]>;
  /** The Markdown of each section, as written. */
  readonly markdown: PerAudience<string>;
  readonly problems: readonly Problem[];
}

/**
 * Reads the text of an article, divided by `## Users` and `## Admins`.
 * @param lineOffset lines of the file before the text
 */
export function readSections(
  markdown: string,
  placeholders: Placeholders,
  report: Report,
  lineOffset: number,
): SectionsResult {
  const sections: Partial<Record<Audience, readonly Block[]>> = {};
  const texts: Partial<Record<Audience, string>> = {};
  const problems: Problem[] = [];
  for (const { title, line, nodes, start, end } of splitAtHeadings(fromMarkdown(markdown))) {
    const audience = AUDIENCES.find((candidate) => SECTION_TITLES[candidate] === title);
    if (!audience || sections[audience]) {
      problems.push(misplaced(report, line + lineOffset, audience));
      continue;
    }
    const prose = readProse(nodes, placeholders, report, lineOffset);
    problems.push(...prose.problems);
    sections[audience] = prose.blocks;
    texts[audience] = markdown.slice(start, end).trim();
  }
  return { sections, markdown: texts, problems };
}

function misplaced(report: Report, line: number, audience: Audience | undefined): Problem {
  return audience
    ? report(line, `"## ${SECTION_TITLES[audience]}" stands twice`, 'Join the two sections.')
    : report(
        line,
        'the text stands outside "## Users" and "## Admins"',
        'Move it under one of the two headings.',
      );
}

interface Section {
  readonly title: string | undefined;
  readonly line: number;
  readonly nodes: (BlockContent | DefinitionContent)[];
  /** Offsets of the section's text, without its heading. */
  readonly start: number;
  end: number;
}

function splitAtHeadings(root: Root): readonly Section[] {
  const sections: Section[] = [];
  for (const node of root.children) {
    if (node.type === 'heading' && node.depth <= 2)
      sections.push(openSection(node, headingText(node)));
    else if (sections.length === 0) sections.push(openSection(node, undefined));
    const current = sections.at(-1);
    if (!current) continue;
    current.end = node.position?.end.offset ?? current.end;
    if (isContent(node)) current.nodes.push(node);
  }
  return sections;
}

function openSection(node: RootContent, title: string | undefined): Section {
  const { start, end } = node.position ?? {};
  const from = title === undefined ? start?.offset : end?.offset;
  return { title, line: start?.line ?? 1, nodes: [], start: from ?? 0, end: from ?? 0 };
}

const SECTION_DEPTH = 2;

function isContent(node: RootContent): node is BlockContent | DefinitionContent {
  return !(node.type === 'heading' && node.depth <= SECTION_DEPTH);
}

function headingText(node: RootContent): string {
  if (!('children' in node)) return '';
  return node.children
    .map((child) => ('value' in child ? child.value : ''))
    .join('')
    .trim();
}
