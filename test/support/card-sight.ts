import type { Sight } from './stage';
import { elementsOf, elementsOfType, readableText } from './teams-card-walk';

/** A button of a card, with what the client sends for it. */
export interface CardButton {
  readonly type: string;
  readonly title: string;
  readonly verb?: string;
  readonly data: Readonly<Record<string, unknown>>;
}

/** The buttons of a card that reach the bot, in order, without the fallbacks of older clients. */
export function buttonsOn(card: unknown): readonly (readonly [string, CardButton])[] {
  const actions = elementsOfType(card, 'ActionSet').flatMap(
    ({ actions: row }) => row as readonly Partial<CardButton>[],
  );
  return actions
    .filter((action): action is CardButton => action.data !== undefined)
    .map((button) => [button.title.replaceAll('\u2060', ''), button] as const);
}

const inputsOn = (card: unknown) =>
  elementsOf(card).filter(({ type }) => String(type).startsWith('Input.'));

/** The button that sends the form on a card, with the values that stand in its fields, some of them changed. */
export function filledForm(
  card: unknown,
  changes: Readonly<Record<string, string>>,
): CardButton | undefined {
  const [, send] = buttonsOn(card).find(([, { data }]) => data.form === true) ?? [];
  if (!send) return undefined;
  const standing = inputsOn(card).map(({ id, value = '' }) => [String(id), value] as const);
  const changed = Object.entries(changes).map(([id, value]) => [`field-${id}`, value] as const);
  return { ...send, data: { ...send.data, ...Object.fromEntries([...standing, ...changed]) } };
}

/** What a person sees on a card. */
export function lookAt(card: unknown): Sight {
  const inputs = inputsOn(card).flatMap(({ label, value = '' }) => [String(label), String(value)]);
  const text = [readableText(card), ...inputs].join('\n').replaceAll('\u2060', '');
  const toggles = elementsOfType(card, 'Action.ToggleVisibility').map(({ title }) => String(title));
  return { text, labels: [...buttonsOn(card).map(([label]) => label), ...toggles] };
}
