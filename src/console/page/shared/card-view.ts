import {
  type Action,
  AdaptiveCard,
  ExecuteAction,
  OpenUrlAction,
  SubmitAction,
} from 'adaptivecards/lib/card-elements';
import { HostConfig } from 'adaptivecards/lib/host-config';
import MarkdownIt from 'markdown-it';
import { CARD_LOOK } from './card-look';
import { element } from './element';
import { guardLink, openLink } from './link';
import { PREVIEW_WORDS } from './preview-words';
import type { OnPress } from './pressed';
import { readPressed } from './read-pressed';

/** Markdown as Teams reads it: emphasis, lists and links; all else stays text. */
const markdown = new MarkdownIt({ html: false }).disable([
  'backticks',
  'blockquote',
  'code',
  'fence',
  'heading',
  'hr',
  'image',
  'lheading',
  'strikethrough',
  'table',
]);

AdaptiveCard.onProcessMarkdown = (text, result) => {
  result.outputHtml = markdown.render(text);
  result.didProcess = true;
};

/** The very card Teams is sent, drawn by Microsoft's own renderer. */
export function renderCardView(source: unknown, onPress: OnPress): HTMLElement {
  const card = new AdaptiveCard();
  card.hostConfig = new HostConfig(CARD_LOOK);
  card.onExecuteAction = (action) => execute(action, onPress);
  card.parse(source);
  const drawn = card.render();
  if (!drawn) return element('p', {}, PREVIEW_WORDS.cardUnreadable);
  for (const anchor of drawn.querySelectorAll('a')) guardLink(anchor);
  return element('div', { class: 'card' }, drawn);
}

function execute(action: Action, onPress: OnPress): void {
  if (action instanceof OpenUrlAction) {
    openLink(action.url ?? '');
  } else if (action instanceof ExecuteAction || action instanceof SubmitAction) {
    const pressed = readPressed(action.data);
    if (pressed) onPress(action.title ?? '', pressed);
  }
}
