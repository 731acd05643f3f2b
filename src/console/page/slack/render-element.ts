import { element } from '../element';
import { openLink } from '../link';
import type { OnPress } from '../turn';
import { readValue } from './read-value';
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
  button.addEventListener('click', () => press(source, onPress));
  return button;
}

function press(
  { text, value, url, accessibility_label: spoken }: SlackButton,
  onPress: OnPress,
): void {
  if (url) openLink(url);
  const pressed = value === undefined ? undefined : readValue(value);
  if (pressed) onPress(spoken ?? text.text, pressed);
}
