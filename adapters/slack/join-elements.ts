import type { RichTextBlockElement, RichTextList, RichTextSection } from '@slack/types';
import { textRuns } from './render-inlines';

/** A list as Slack's reference has it; `offset` (one less than the first number) is not in @slack/types yet. */
export type List = RichTextList & { offset?: number };

/** Two runs of rich text as one: paragraphs get a blank line between them, a list goes on where it was broken off. */
export function joinElements(
  a: readonly RichTextBlockElement[],
  b: readonly RichTextBlockElement[],
): readonly RichTextBlockElement[] {
  const last = a.at(-1);
  const [first, ...rest] = b;
  if (!last || !first) return [...a, ...b];
  return [...a.slice(0, -1), ...joinPair(last, first), ...rest];
}

function joinPair(
  a: RichTextBlockElement,
  b: RichTextBlockElement,
): readonly RichTextBlockElement[] {
  if (isSection(a) && isSection(b)) {
    return [{ ...a, elements: [...a.elements, ...textRuns('\n\n'), ...b.elements] }];
  }
  if (isList(a) && isSection(b)) return [a, { ...b, elements: [...textRuns('\n'), ...b.elements] }];
  if (isList(a) && isList(b) && goesOn(a, b)) {
    return [{ ...a, elements: [...a.elements, ...b.elements] }];
  }
  return [a, b];
}

function goesOn(a: List, b: List): boolean {
  if (a.style !== b.style || a.indent !== b.indent) return false;
  return a.style === 'bullet' || (a.offset ?? 0) + a.elements.length === (b.offset ?? 0);
}

const isSection = (element: RichTextBlockElement): element is RichTextSection =>
  element.type === 'rich_text_section';

const isList = (element: RichTextBlockElement): element is List =>
  element.type === 'rich_text_list';
