import type {
  BlockContent,
  DefinitionContent,
  ListItem as MarkdownItem,
  PhrasingContent,
} from 'mdast';
import type { Block, Inline, ListItem } from '../core/prose';
import type { Problem, Report } from './problem';

type Content = BlockContent | DefinitionContent;

/** Values for `{{name}}` in an article, by name. */
export type Placeholders = Readonly<Record<string, string>>;

interface Context {
  readonly placeholders: Placeholders;
  readonly report: Report;
  readonly lineOffset: number;
  readonly problems: Problem[];
}

export interface ProseResult {
  readonly blocks: readonly Block[];
  readonly problems: readonly Problem[];
}

/**
 * Turns the Markdown of one section into our few kinds of block.
 * @param lineOffset lines of the file before the Markdown
 */
export function readProse(
  nodes: readonly Content[],
  placeholders: Placeholders,
  report: Report,
  lineOffset: number,
): ProseResult {
  const context: Context = { placeholders, report, lineOffset, problems: [] };
  const blocks = nodes.flatMap((node) => toBlocks(node, context));
  return { blocks, problems: context.problems };
}

function toBlocks(node: Content, context: Context): Block[] {
  switch (node.type) {
    case 'paragraph':
      return [{ kind: 'paragraph', text: toInlines(node.children, context) }];
    case 'heading':
      return [{ kind: 'heading', text: toInlines(node.children, context) }];
    case 'code':
      return [
        node.lang
          ? { kind: 'code', text: node.value, language: node.lang }
          : { kind: 'code', text: node.value },
      ];
    case 'list': {
      const items = node.children.map((item) => toItem(item, context));
      return [
        node.ordered
          ? { kind: 'steps', start: node.start ?? 1, items }
          : { kind: 'bullets', items },
      ];
    }
    default:
      refuse(node, context);
      return [];
  }
}

function toItem(item: MarkdownItem, context: Context): ListItem {
  return item.children.flatMap((child) => toBlocks(child, context));
}

function toInlines(nodes: readonly PhrasingContent[], context: Context): Inline[] {
  return nodes.flatMap((node) => toInline(node, context));
}

function toInline(node: PhrasingContent, context: Context): Inline[] {
  switch (node.type) {
    case 'text':
      return [{ kind: 'text', text: fill(unwrap(node.value), node, context) }];
    case 'inlineCode':
      return [{ kind: 'code', text: node.value }];
    case 'strong':
      return [{ kind: 'strong', children: toInlines(node.children, context) }];
    case 'emphasis':
      return [{ kind: 'emphasis', children: toInlines(node.children, context) }];
    case 'link':
      if (!/^(https:|mailto:|tel:)/.test(node.url)) refuseLink(node, context);
      return [{ kind: 'link', url: node.url, children: toInlines(node.children, context) }];
    case 'break':
      return [{ kind: 'break' }];
    default:
      refuse(node, context);
      return [];
  }
}

/** A line break inside a Markdown paragraph is a space to the reader. */
const unwrap = (value: string): string => value.replace(/\s*\n\s*/g, ' ');

function fill(value: string, node: PhrasingContent, context: Context): string {
  return value.replace(/\{\{\s*([^{}]*?)\s*\}\}/g, (whole, name: string) => {
    const known = Object.hasOwn(context.placeholders, name)
      ? context.placeholders[name]
      : undefined;
    if (known !== undefined) return known;
    context.problems.push(
      context.report(
        lineOf(node, context),
        `{{${name}}} has no value`,
        `Set it under "organisation" or "helpdesk" in helpdesk.config.yaml, or use one of ${Object.keys(context.placeholders).join(', ')}.`,
      ),
    );
    return whole;
  });
}

function lineOf(node: Content | PhrasingContent, context: Context): number {
  return (node.position?.start.line ?? 1) + context.lineOffset;
}

function refuse(node: Content | PhrasingContent, context: Context): void {
  context.problems.push(
    context.report(
      lineOf(node, context),
      `the text uses Markdown that not every platform can show (${node.type})`,
      'Use paragraphs, numbered steps, bullets, code, bold, italics and links.',
    ),
  );
}

function refuseLink(node: PhrasingContent & { url: string }, context: Context): void {
  context.problems.push(
    context.report(
      lineOf(node, context),
      `the link ${node.url} is not a full https address`,
      'Write the whole address, starting with https://.',
    ),
  );
}
