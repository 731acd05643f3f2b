import type { Surface } from '../shared/surface';
import { createAnswerBook } from './answer-book';
import type { Outcome } from './ask-server';
import { renderBubble, renderPlace, renderTrouble, renderWaiting } from './log-entries';
import type { Turn } from './turn';
import { WORDS } from './words';

export interface ConversationParts {
  readonly log: HTMLElement;
  readonly ask: (turn: Turn) => Promise<Outcome>;
}

export interface Conversation {
  /** The person typed it: the focus stays where they type. */
  type(text: string): void;
  /** The person pressed an example: the focus goes to the answer. */
  press(text: string): void;
  arrive(): void;
  showAs(surface: Surface): void;
}

type Focus = 'stays' | 'follows';

/** The chat: one turn after another, each with its answer under it. */
export function createConversation({ log, ask }: ConversationParts): Conversation {
  const book = createAnswerBook((label, pressed) => {
    log.append(renderBubble('pressed', label));
    exchange(pressed, 'follows');
  });
  let last = Promise.resolve();

  const fill = async (place: HTMLElement, turn: Turn): Promise<void> => {
    const outcome = await ask(turn);
    if (outcome.ok) book.show(place, outcome.answer);
    else fail(place, turn, outcome.reason);
    reveal(place);
  };
  const fail = (place: HTMLElement, turn: Turn, reason: string): void => {
    const retry = () => attempt(place, turn, 'follows');
    place.replaceChildren(renderTrouble(reason, retry));
  };
  const attempt = (place: HTMLElement, turn: Turn, focus: Focus): void => {
    if (focus === 'follows') place.focus({ preventScroll: true });
    place.replaceChildren(renderWaiting());
    // One at a time: the bot reads a turn in the light of the one before.
    last = last.then(() => fill(place, turn)).catch(() => fail(place, turn, WORDS.unreadable));
  };
  const exchange = (turn: Turn, focus: Focus): void => {
    const place = renderPlace();
    log.ariaLive = 'polite';
    log.append(place);
    attempt(place, turn, focus);
  };
  const say = (text: string, focus: Focus): void => {
    log.append(renderBubble('said', text));
    exchange({ text }, focus);
  };

  return {
    type: (text) => say(text, 'stays'),
    press: (text) => say(text, 'follows'),
    arrive: () => exchange({ arrived: true }, 'stays'),
    showAs: (surface) => {
      // What was read out once is not read out again in another dress.
      log.ariaLive = 'off';
      book.showAs(surface);
    },
  };
}

/** Brings an answer into view from its beginning, with what it answers above it. */
function reveal(place: HTMLElement): void {
  place.previousElementSibling?.scrollIntoView({ block: 'start' });
}
