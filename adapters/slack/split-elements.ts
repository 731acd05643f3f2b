import type { RichTextBlockElement, RichTextElement } from '@slack/types';
import type { List } from './join-elements';
import { LIMITS } from './limits';
import { sizeOf } from './size-of';

/** What must stay together: a paragraph, a step with all it holds, a bullet, a code block. */
export interface Group {
  readonly text: string;
  readonly elements: readonly RichTextBlockElement[];
  /** The rest of something cut: it begins a block of its own, with nothing put between. */
  readonly isRest?: boolean;
}

/**
 * What is too long even alone, in parts that are not: the last resort, so that a long paste is shown rather than refused.
 * A list item's first part keeps its number, the others follow as text.
 */
export function splitElements(elements: readonly RichTextBlockElement[]): readonly Group[] {
  return elements.flatMap(splitElement).map((element, index) => ({
    text: textOf(element),
    elements: [element],
    isRest: index > 0,
  }));
}

function splitElement(element: RichTextBlockElement): readonly RichTextBlockElement[] {
  switch (element.type) {
    case 'rich_text_section':
    case 'rich_text_quote':
      return chunks(element.elements).map((part) => ({ ...element, elements: part }));
    case 'rich_text_preformatted':
      return chunks(element.elements).map((part) => ({ ...element, elements: part }));
    case 'rich_text_list':
      return splitList(element);
  }
}

function splitList(list: List): readonly RichTextBlockElement[] {
  return list.elements.flatMap((item, index) => {
    const [first = [], ...rest] = chunks(item.elements);
    const number = list.style === 'ordered' ? { offset: (list.offset ?? 0) + index } : {};
    return [
      { ...list, ...number, elements: [{ ...item, elements: first }] },
      ...rest.map((part) => ({ ...item, elements: part })),
    ];
  });
}

function chunks<T>(items: readonly T[]): T[][] {
  const room = LIMITS.jsonInRichText / 2;
  const parts: T[][] = [];
  let size = room;
  for (const item of items) {
    const more = sizeOf(item);
    if (size + more > room) {
      parts.push([]);
      size = 0;
    }
    parts.at(-1)?.push(item);
    size += more;
  }
  return parts;
}

function textOf(element: RichTextBlockElement): string {
  const runs: readonly RichTextElement[] =
    element.type === 'rich_text_list'
      ? element.elements.flatMap((item) => item.elements)
      : element.elements;
  return runs.map((run) => ('text' in run ? (run.text ?? '') : '')).join('');
}
