import type { OnPress } from '../shared/pressed';
import type { Surface } from '../shared/surface';
import { renderAnswer } from './answer-view';
import type { Answer } from './turn';

export interface AnswerBook {
  show(place: HTMLElement, answer: Answer): void;
  /** Redraws every answer so far as another platform shows it. */
  showAs(surface: Surface): void;
}

/** Keeps each answer with its place, since it may be looked at as any platform shows it. */
export function createAnswerBook(onPress: OnPress): AnswerBook {
  const answers = new Map<HTMLElement, Answer>();
  let surface: Surface = 'teams';
  const draw = (place: HTMLElement, answer: Answer): void =>
    place.replaceChildren(renderAnswer(answer, surface, onPress));
  return {
    show: (place, answer) => {
      answers.set(place, answer);
      draw(place, answer);
    },
    showAs: (chosen) => {
      surface = chosen;
      for (const [place, answer] of answers) draw(place, answer);
    },
  };
}
