import type { RichTextLink, RichTextText } from '@slack/types';
import { inlinesToText } from '../../src/core/plain-text';
import type { Inline } from '../../src/core/prose';
import { cutIntoRuns, shorten } from './cut-text';
import { escapeLink, escapeText } from './escape';
import { isSafeUrl } from './is-safe-url';
import { LIMITS } from './limits';
import { printable } from './printable';

/** The only rich text elements we write: none of them can mention anyone. Their texts are taken literally by Slack. */
export type RichTextRun = RichTextText | RichTextLink;

type Style = NonNullable<RichTextText['style']>;

export function renderInlines(inlines: readonly Inline[], style: Style = {}): RichTextRun[] {
  return inlines.flatMap((inline) => renderInline(inline, style));
}

export function textRuns(text: string, style: Style = {}): RichTextText[] {
  const styled = Object.keys(style).length === 0 ? {} : { style };
  return cutIntoRuns(printable(text), LIMITS.textRun).map((run) => ({
    type: 'text',
    text: run,
    ...styled,
  }));
}

function renderInline(inline: Inline, style: Style): RichTextRun[] {
  switch (inline.kind) {
    case 'text':
      return textRuns(inline.text, style);
    case 'code':
      return textRuns(inline.text, { ...style, code: true });
    case 'strong':
      return renderInlines(inline.children, { ...style, bold: true });
    case 'emphasis':
      return renderInlines(inline.children, { ...style, italic: true });
    case 'link':
      return renderLink(inlinesToText(inline.children), inline, style);
    case 'break':
      return textRuns('\n', style);
  }
}

function renderLink(label: string, link: Inline & { kind: 'link' }, style: Style): RichTextRun[] {
  if (!isSafeUrl(link.url)) return textRuns(inlinesToText([link]), style);
  const text = shorten(printable(label), LIMITS.linkLabel) || link.url;
  const styled = Object.keys(style).length === 0 ? {} : { style };
  return [{ type: 'link', url: link.url, text, ...styled }];
}

/** Inlines as mrkdwn, for the one block that takes no rich text: context. Only links keep their form. */
export function inlinesToMrkdwn(inlines: readonly Inline[]): string {
  return inlines.map(inlineToMrkdwn).join('');
}

function inlineToMrkdwn(inline: Inline): string {
  switch (inline.kind) {
    case 'text':
    case 'code':
      return escapeText(printable(inline.text));
    case 'strong':
    case 'emphasis':
      return inlinesToMrkdwn(inline.children);
    case 'link': {
      if (!isSafeUrl(inline.url)) return escapeText(printable(inlinesToText([inline])));
      return escapeLink(printable(inlinesToText(inline.children)) || inline.url, inline.url);
    }
    case 'break':
      return '\n';
  }
}
