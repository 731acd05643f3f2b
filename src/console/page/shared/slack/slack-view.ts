import { element } from '../element';
import { PREVIEW_WORDS } from '../preview-words';
import type { OnPress } from '../pressed';
import { renderElement } from './render-element';
import { renderInput } from './render-input';
import { renderMrkdwn } from './render-mrkdwn';
import { renderRichText } from './render-rich-text';
import type { SlackBlock, SlackMessage, TextObject } from './slack-block';

/** A preview of the messages Slack is sent, block by block. */
export function renderSlackView(source: unknown, onPress: OnPress): HTMLElement {
  // The server renders these with the same code that serves Slack.
  const messages = source as readonly SlackMessage[];
  return element(
    'div',
    { class: 'slack' },
    ...messages.map((message) => renderMessage(message, onPress)),
  );
}

function renderMessage({ text, blocks }: SlackMessage, onPress: OnPress): HTMLElement {
  const name = element('p', { class: 'slack-name' }, PREVIEW_WORDS.slackName);
  name.append(element('span', { class: 'slack-app' }, PREVIEW_WORDS.slackApp));
  const body = blocks?.map((block) => renderBlock(block, onPress)) ?? [
    element('p', {}, ...renderMrkdwn(text)),
  ];
  return element('div', { class: 'slack-message' }, name, ...body);
}

function renderBlock(block: SlackBlock, onPress: OnPress): HTMLElement {
  switch (block.type) {
    case 'header':
      return element('h3', { class: 'slack-header' }, block.text.text);
    case 'section':
      return renderSection(block, onPress);
    case 'context':
      return element('div', { class: 'slack-context' }, ...block.elements.map(renderText));
    case 'divider':
      return element('hr');
    case 'actions':
    case 'context_actions':
      return element(
        'div',
        { class: 'slack-actions' },
        ...block.elements.flatMap((each) => renderElement(each, onPress)),
      );
    case 'input':
      return renderInput(block);
    case 'rich_text':
      return element('div', { class: 'slack-rich' }, ...block.elements.map(renderRichText));
    default:
      return element('p', {}, PREVIEW_WORDS.blockUnknown((block as { type: string }).type));
  }
}

function renderSection(
  { text, accessory }: SlackBlock & { type: 'section' },
  onPress: OnPress,
): HTMLElement {
  return element(
    'div',
    { class: 'slack-section' },
    ...(text ? [renderText(text)] : []),
    ...(accessory ? renderElement(accessory, onPress) : []),
  );
}

function renderText({ type, text }: TextObject): HTMLElement {
  return element('p', {}, ...(type === 'mrkdwn' ? renderMrkdwn(text) : [text]));
}
