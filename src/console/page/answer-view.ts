import { renderCardView } from './card-view';
import { element } from './element';
import { renderSlackView } from './slack/slack-view';
import type { Answer, OnPress } from './turn';
import { WORDS } from './words';

export const SURFACES = ['teams', 'slack', 'text'] as const;
/** As what an answer is shown. */
export type Surface = (typeof SURFACES)[number];

export function renderAnswer(answer: Answer, surface: Surface, onPress: OnPress): HTMLElement {
  const silent = answer.text === '';
  return element(
    'div',
    { class: 'shown' },
    silent ? element('p', {}, WORDS.silence) : renderOn(surface, answer, onPress),
    element('p', { class: 'decision' }, WORDS.decision(answer.decision)),
  );
}

function renderOn(surface: Surface, answer: Answer, onPress: OnPress): HTMLElement {
  switch (surface) {
    case 'teams':
      return renderCardView(answer.card, onPress);
    case 'slack':
      return renderSlackView(answer.slack, onPress);
    case 'text':
      return element('p', { class: 'plain' }, answer.text);
  }
}
