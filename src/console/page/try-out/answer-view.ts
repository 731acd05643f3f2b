import { element } from '../shared/element';
import type { OnPress } from '../shared/pressed';
import { renderSurface, type Surface } from '../shared/surface';
import type { Answer } from './turn';
import { WORDS } from './words';

export function renderAnswer(answer: Answer, surface: Surface, onPress: OnPress): HTMLElement {
  const silent = answer.text === '';
  return element(
    'div',
    { class: 'shown' },
    silent ? element('p', {}, WORDS.silence) : renderSurface(surface, answer, onPress),
    element('p', { class: 'decision' }, WORDS.decision(answer.decision)),
  );
}
