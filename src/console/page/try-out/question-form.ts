import { WORDS } from './words';

export interface QuestionForm {
  readonly form: HTMLFormElement;
  readonly box: HTMLTextAreaElement;
  readonly problem: HTMLElement;
}

/** A little under what the server takes, which counts the wrapping too. */
const MOST_KILOBYTES = 60;

/** Enter sends, Shift and Enter starts a new line; what cannot be sent stays in the box. */
export function listenToForm(
  { form, box, problem }: QuestionForm,
  send: (text: string) => void,
): void {
  box.addEventListener('keydown', (event) => {
    // While an input method composes a word, Enter belongs to it.
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    form.requestSubmit();
  });
  box.addEventListener('input', () => problem.replaceChildren());
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    submit(box, problem, send);
    box.focus();
  });
}

function submit(
  box: HTMLTextAreaElement,
  problem: HTMLElement,
  send: (text: string) => void,
): void {
  const text = box.value;
  if (text.trim() === '') return;
  if (sizeOf(text) > MOST_KILOBYTES * 1024) {
    problem.textContent = WORDS.tooLong(MOST_KILOBYTES);
    return;
  }
  box.value = '';
  send(text);
}

/** In bytes, as it is posted. */
const sizeOf = (text: string): number => new TextEncoder().encode(JSON.stringify(text)).length;
