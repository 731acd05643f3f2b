import type { Inline } from '../../src/core/prose';
import type { CardElement, Look, TextRun } from './card';
import { LITERAL_BREAK } from './clean-text';
import { escapeMarkdown, escapeMarkdownLine } from './escape-markdown';
import { flattenInlines, type Line, type Run } from './flatten-inlines';

/**
 * Prose as one element, or none where it is blank. A RichTextBlock knows no Markdown, so whatever is written there stays
 * text on every client, and only there is code monospaced. Links need a TextBlock: Teams on the desktop has broken those
 * inside a RichTextBlock (microsoft/AdaptiveCards#9100, #5804).
 */
export function renderInlines(inlines: readonly Inline[], look: Look = {}): readonly CardElement[] {
  const lines = flattenInlines(inlines);
  if (lines.length === 0) return [];
  const hasLink = lines.flat().some(({ url }) => url !== undefined);
  return hasLink
    ? [{ type: 'TextBlock', text: toMarkdown(lines), wrap: true, ...look }]
    : [{ type: 'RichTextBlock', inlines: toTextRuns(lines, look) }];
}

/** Prose as Markdown for a TextBlock, in which only our own links and styles are more than text. */
export function toMarkdown(lines: readonly Line[]): string {
  return lines.map(lineToMarkdown).join('\n\n');
}

function lineToMarkdown(line: Line): string {
  return line.map((run, index) => runToMarkdown(run, index === 0)).join('');
}

function runToMarkdown({ text, style, url }: Run, isFirst: boolean): string {
  if (url !== undefined) return `[${escapeMarkdown(text)}](${url})`;
  const marks = [style.emphasis ? '_' : '', style.strong ? '**' : ''];
  const mark = marks.join('');
  const words = text.trim();
  if (mark === '' || words === '') return isFirst ? escapeMarkdownLine(text) : escapeMarkdown(text);
  const [before = '', after = ''] = text.split(words);
  const closing = marks.reverse().join('');
  return `${isFirst ? '' : before}${mark}${escapeMarkdown(words)}${closing}${after}`;
}

function toTextRuns(lines: readonly Line[], look: Look): readonly TextRun[] {
  return lines.flatMap((line, index) =>
    line.flatMap((run, place) => {
      const isNewLine = index > 0 && place === 0;
      return runToTextRuns(isNewLine ? { ...run, text: `\n${run.text}` } : run, look);
    }),
  );
}

/** Cut where a template expression or a date would open: each run is read on its own. */
function runToTextRuns({ text, style }: Run, look: Look): readonly TextRun[] {
  return text.split(LITERAL_BREAK).map((piece) => ({
    type: 'TextRun',
    text: piece,
    ...look,
    ...(style.strong ? { weight: 'Bolder' } : {}),
    ...(style.emphasis ? { italic: true } : {}),
    ...(style.code ? { fontType: 'Monospace' } : {}),
  }));
}
