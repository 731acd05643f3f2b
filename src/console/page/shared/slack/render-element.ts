import { element } from '../element';
import { openLink } from '../link';
import type { OnPress } from '../pressed';
import { readValue } from './read-value';
import { readInputs } from './render-input';
import type { SlackButton, SlackElement } from './slack-block';

/** What can be pressed in a block. */
export function renderElement(source: SlackElement, onPress: OnPress): readonly HTMLElement[] {
  switch (source.type) {
    case 'button':
      return [renderButton(source, onPress)];
    case 'feedback_buttons':
      return [source.positive_button, source.negative_button].map((button) =>
        renderButton(button, onPress),
      );
  }
}

function renderButton(source: SlackButton, onPress: OnPress): HTMLElement {
  const { text, style = 'plain', accessibility_label: spoken } = source;
  const button = element(
    'button',
    {
      type: 'button',
      class: `slack-button ${style}`,
      ...(spoken ? { 'aria-label': spoken, title: spoken } : {}),
    },
    text.text,
  );
  button.addEventListener('click', () => press(source, button, onPress));
  return button;
}

/** The button that sends a form, as the Slack adapter names it. */
const FORM_ACTION = 'mfa:form';

function press(source: SlackButton, button: HTMLElement, onPress: OnPress): void {
  const { text, value, url, accessibility_label: spoken } = source;
  if (url) openLink(url);
  if (value === undefined) return;
  const isForm = source.action_id === FORM_ACTION;
  const pressed = isForm
    ? { filled: { choice: value, values: readInputs(button) } }
    : readValue(value);
  onPress(spoken ?? text.text, pressed);
}
