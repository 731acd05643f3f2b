import type { Block, Inline, ListItem } from '../../src/core/prose';
import type { CardElement, Column, Look, TextBlock } from './card';
import { clipText } from './clip-text';
import { cleanLine, LITERAL_BREAK } from './clean-text';
import { flattenInlines } from './flatten-inlines';
import { LIMITS } from './limits';
import { escapeMarkdownLine } from './escape-markdown';
import { renderInlines, toMarkdown } from './render-inlines';

export function renderBlocks(blocks: readonly Block[]): readonly CardElement[] {
  return blocks.flatMap(renderBlock);
}

function renderBlock(block: Block): readonly CardElement[] {
  switch (block.kind) {
    case 'paragraph':
      return renderInlines(block.text);
    case 'heading':
      return renderHeading(block.text);
    case 'steps':
      return block.items.map((item, index) => renderItem(`${block.start + index}.`, item));
    case 'bullets':
      return block.items.map((item) => renderItem('\u2022', item));
    case 'code':
      return renderCode(block.text);
  }
}

/** A title, in words of one style: screen readers announce it as a heading. */
export function renderTitle(title: string, look: Look): TextBlock {
  const text = escapeMarkdownLine(clipText(cleanLine(title), LIMITS.title));
  return { type: 'TextBlock', text, wrap: true, style: 'heading', weight: 'Bolder', ...look };
}

function renderHeading(inlines: readonly Inline[]): readonly CardElement[] {
  const text = toMarkdown(flattenInlines(inlines));
  if (text === '') return [];
  return [
    {
      type: 'TextBlock',
      text,
      wrap: true,
      style: 'heading',
      weight: 'Bolder',
      size: 'Medium',
      spacing: 'Medium',
    },
  ];
}

/** The number stands in a column of its own: Markdown lists lose their numbers when split, and nest badly on phones. */
function renderItem(marker: string, item: ListItem): CardElement {
  const number: Column = {
    type: 'Column',
    width: 'auto',
    items: [{ type: 'RichTextBlock', inlines: [{ type: 'TextRun', text: marker }] }],
  };
  const content: Column = {
    type: 'Column',
    width: 'stretch',
    spacing: 'Small',
    items: renderBlocks(item),
  };
  return { type: 'ColumnSet', spacing: 'Small', columns: [number, content] };
}

/** Clients show one space where several are, so that only those that may not break keep an indentation. */
function renderCode(code: string): readonly CardElement[] {
  const text = code
    .replace(/\r\n?/g, '\n')
    .replace(/(?![\n\t])\p{Cc}/gu, '')
    .replace(/^[ \t]+/gm, (indent) => '\u00a0'.repeat(indent.length));
  if (text.trim() === '') return [];
  const inlines = text
    .split(LITERAL_BREAK)
    .map((piece) => ({ type: 'TextRun', text: piece, fontType: 'Monospace' }) as const);
  return [
    {
      type: 'Container',
      style: 'emphasis',
      spacing: 'Small',
      items: [{ type: 'RichTextBlock', inlines }],
    },
  ];
}
