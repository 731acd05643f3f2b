import type { RichTextBlock, RichTextBlockElement } from '@slack/types';
import { blocksToText } from '../../src/core/plain-text';
import type { Block, ListItem } from '../../src/core/prose';
import { joinElements, type List } from './join-elements';
import { LIMITS } from './limits';
import { renderInlines, type RichTextRun, textRuns } from './render-inlines';
import { sizeOf } from './size-of';
import { type Group, splitElements } from './split-elements';

/** One rich text block, with the same as plain text. */
export interface Prose {
  readonly text: string;
  readonly block: RichTextBlock;
}

/** Prose as rich text blocks: one, unless it is too long for one. */
export function renderProse(body: readonly Block[]): readonly Prose[] {
  const groups = body.flatMap(groupsOf).flatMap(splitGroup);
  const packed: Group[] = [];
  for (const group of groups) {
    const last = packed.at(-1);
    const joined = last && !group.isRest ? joinGroups(last, group) : undefined;
    if (joined && sizeOf(joined.elements) <= LIMITS.jsonInRichText)
      packed[packed.length - 1] = joined;
    else packed.push(group);
  }
  return packed.map(({ text, elements }) => ({
    text,
    block: { type: 'rich_text', elements: [...elements] },
  }));
}

function joinGroups(a: Group, b: Group): Group {
  return { text: `${a.text}\n${b.text}`, elements: joinElements(a.elements, b.elements) };
}

function groupsOf(block: Block): readonly Group[] {
  const text = (part: Block) => blocksToText([part]);
  switch (block.kind) {
    case 'paragraph':
    case 'heading':
    case 'code':
      return [{ text: text(block), elements: elementsOf(block, 0) }].filter(
        ({ elements }) => elements.length > 0,
      );
    case 'steps':
      return block.items.map((item, index) => {
        const step: Block = { kind: 'steps', start: block.start + index, items: [item] };
        return { text: text(step), elements: elementsOf(step, 0) };
      });
    case 'bullets':
      return block.items.map((item) => {
        const bullet: Block = { kind: 'bullets', items: [item] };
        return { text: text(bullet), elements: elementsOf(bullet, 0) };
      });
  }
}

function splitGroup(group: Group): readonly Group[] {
  if (sizeOf(group.elements) <= LIMITS.jsonInRichText) return [group];
  return splitElements(group.elements);
}

function elementsOf(block: Block, indent: number): readonly RichTextBlockElement[] {
  switch (block.kind) {
    case 'paragraph':
      return sectionOf(renderInlines(block.text));
    case 'heading':
      return sectionOf(renderInlines(block.text, { bold: true }));
    case 'code':
      return preformatted(textRuns(block.text));
    case 'steps':
      return joinAll(
        block.items.map((item, index) =>
          itemElements(item, { style: 'ordered', indent, offset: block.start + index - 1 }),
        ),
      );
    case 'bullets':
      return joinAll(block.items.map((item) => itemElements(item, { style: 'bullet', indent })));
  }
}

function sectionOf(elements: RichTextRun[]): readonly RichTextBlockElement[] {
  return elements.length === 0 ? [] : [{ type: 'rich_text_section', elements }];
}

function preformatted(elements: RichTextRun[]): readonly RichTextBlockElement[] {
  return elements.length === 0 ? [] : [{ type: 'rich_text_preformatted', elements }];
}

function joinAll(
  parts: readonly (readonly RichTextBlockElement[])[],
): readonly RichTextBlockElement[] {
  return parts.reduce((all, part) => joinElements(all, part), []);
}

interface Marker {
  readonly style: List['style'];
  readonly indent: number;
  readonly offset?: number;
}

/**
 * An item's opening paragraphs share its line. Slack nests a list by following it with one that is indented,
 * and cannot indent code, so what comes after the paragraphs follows the item.
 */
function itemElements(item: ListItem, marker: Marker): readonly RichTextBlockElement[] {
  const firstOther = item.findIndex(({ kind }) => kind !== 'paragraph' && kind !== 'heading');
  const opening = firstOther === -1 ? item : item.slice(0, firstOther);
  const rest = item.slice(opening.length);
  const lines = opening.flatMap((block, index) => [
    ...(index === 0 ? [] : textRuns('\n')),
    ...openingRuns(block),
  ]);
  const list = listOf(lines.length === 0 ? textRuns('\u00a0') : lines, marker);
  return [list, ...rest.flatMap((block) => elementsOf(block, marker.indent + 1))];
}

function openingRuns(block: Block): RichTextRun[] {
  switch (block.kind) {
    case 'paragraph':
      return renderInlines(block.text);
    case 'heading':
      return renderInlines(block.text, { bold: true });
    case 'code':
    case 'steps':
    case 'bullets':
      return [];
  }
}

function listOf(elements: RichTextRun[], { style, indent, offset }: Marker): List {
  return {
    type: 'rich_text_list',
    style,
    indent: Math.min(indent, LIMITS.listIndent),
    ...(offset ? { offset } : {}),
    elements: [{ type: 'rich_text_section', elements }],
  };
}
