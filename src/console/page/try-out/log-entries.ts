import { element } from '../shared/element';
import { WORDS } from './words';

/** What the person typed or pressed. */
export function renderBubble(kind: 'said' | 'pressed', text: string): HTMLElement {
  const who = kind === 'said' ? WORDS.you : WORDS.youPressed;
  return element('p', { class: kind }, element('span', { class: 'quiet' }, who), text);
}

/** Where an answer will stand. */
export function renderPlace(): HTMLElement {
  return element('article', { class: 'answer', tabindex: '-1', 'aria-label': WORDS.answer });
}

export function renderWaiting(): HTMLElement {
  const dot = () => element('span');
  return element('p', { class: 'waiting', 'aria-hidden': 'true' }, dot(), dot(), dot());
}

export function renderTrouble(reason: string, retry: () => void): HTMLElement {
  const button = element('button', { type: 'button', class: 'retry' }, WORDS.retry);
  button.addEventListener('click', retry);
  return element('div', { class: 'trouble' }, element('p', {}, reason), button);
}
