import { AUDIENCES } from '../../../core/article';
import { CATALOGUE } from '../../../core/phrases/catalogue';
import { element } from '../shared/element';
import { SURFACES } from '../shared/surface';
import { askServer } from './ask-server';
import { createConversation } from './conversation';
import { getElement } from './get-element';
import { listenToForm } from './question-form';
import { MORE_EXAMPLES } from './words';

const session = crypto.randomUUID();

const conversation = createConversation({
  log: getElement('log', HTMLElement),
  ask: (turn) => {
    const audience = AUDIENCES.find((known) => known === chosenIn('audience'));
    const { language: locale } = navigator;
    return askServer({ ...turn, session, locale, ...(audience ? { audience } : {}) });
  },
});

function chosenIn(name: string): string | undefined {
  return document.querySelector<HTMLInputElement>(`input[name="${name}"]:checked`)?.value;
}

function showAsChosen(): void {
  const surface = SURFACES.find((known) => known === chosenIn('surface'));
  if (surface) conversation.showAs(surface);
}

function exampleItem(question: string): HTMLElement {
  const button = element('button', { type: 'button', class: 'example' }, question);
  button.addEventListener('click', () => conversation.press(question));
  return element('li', {}, button);
}

listenToForm(
  {
    form: getElement('ask', HTMLFormElement),
    box: getElement('question', HTMLTextAreaElement),
    problem: getElement('problem', HTMLElement),
  },
  (text) => conversation.type(text),
);
const examples = [...CATALOGUE.en.exampleQuestions, ...MORE_EXAMPLES];
getElement('example-list', HTMLElement).append(...examples.map(exampleItem));
// On a phone the greeting comes first; the questions to try are one press away.
getElement('examples', HTMLDetailsElement).open = matchMedia('(min-width: 60rem)').matches;
getElement('surface', HTMLFieldSetElement).addEventListener('change', showAsChosen);
showAsChosen();
conversation.arrive();
