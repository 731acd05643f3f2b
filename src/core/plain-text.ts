import type { Block, Inline, ListItem } from './prose';
import type { Button, FormField, Reply, ReplyPart } from './reply';

/**
 * The whole reply as plain text: for notifications, screen readers, old clients and the terminal.
 * @param buttonToText how a button is written; its label in brackets unless told
 */
export function replyToText(
  reply: Reply,
  buttonToText: (button: Button) => string = ({ label }) => `[${label}]`,
): string {
  return reply.parts
    .map((part) => partToText(part, buttonToText))
    .filter((text) => text !== '')
    .join('\n\n');
}

export function blocksToText(blocks: readonly Block[]): string {
  return blocks.map((block) => blockToText(block)).join('\n\n');
}

export function inlinesToText(inlines: readonly Inline[]): string {
  return inlines.map(inlineToText).join('');
}

function partToText(part: ReplyPart, buttonToText: (button: Button) => string): string {
  switch (part.kind) {
    case 'warning':
      return `! ${part.title}\n${blocksToText(part.body)}`;
    case 'prose':
      return blocksToText(part.body);
    case 'answer':
      return [part.title, blocksToText(part.body), inlinesToText(part.footer)].join('\n\n');
    case 'brief':
      return [part.title, part.summary, inlinesToText(part.footer)].join('\n');
    case 'buttons':
      return buttonsToText(part.label, part.buttons.map(buttonToText));
    case 'feedback':
      return '';
    case 'facts':
      return [part.title, ...part.rows.map(({ label, value }) => `${label}: ${value}`)].join('\n');
    case 'form':
      return [part.title, blocksToText(part.body), ...part.fields.map(fieldToText)].join('\n\n');
  }
}

const fieldToText = ({ label, value }: FormField): string =>
  value === undefined ? `${label}:` : `${label}: ${value}`;

function buttonsToText(label: string | undefined, buttons: readonly string[]): string {
  return label === undefined ? buttons.join(' ') : [label, ...buttons].join('\n');
}

function blockToText(block: Block, indent = ''): string {
  switch (block.kind) {
    case 'paragraph':
    case 'heading':
      return inlinesToText(block.text);
    case 'code':
      return block.text.replaceAll('\n', `\n${indent}`);
    case 'steps':
      return block.items
        .map((item, index) => itemToText(`${block.start + index}. `, item, indent))
        .join(`\n${indent}`);
    case 'bullets':
      return block.items.map((item) => itemToText('- ', item, indent)).join(`\n${indent}`);
  }
}

function itemToText(marker: string, item: ListItem, indent: string): string {
  const inner = indent + ' '.repeat(marker.length);
  return marker + item.map((block) => blockToText(block, inner)).join(`\n${inner}`);
}

function inlineToText(inline: Inline): string {
  switch (inline.kind) {
    case 'text':
    case 'code':
      return inline.text;
    case 'strong':
    case 'emphasis':
      return inlinesToText(inline.children);
    case 'link':
      return linkToText(inlinesToText(inline.children), inline.url);
    case 'break':
      return '\n';
  }
}

function linkToText(label: string, url: string): string {
  return label === url ? url : `${label} (${url})`;
}
