import { element } from '../element';
import type { SlackBlock, SlackInput } from './slack-block';

type InputBlock = SlackBlock & { readonly type: 'input' };

/** Where an input keeps the id of its field. */
const FIELD = 'data-field';

/** One field of a form, named by its label. */
export function renderInput({
  block_id: id,
  label,
  optional,
  element: source,
}: InputBlock): HTMLElement {
  const input = renderControl(source);
  input.setAttribute(FIELD, id);
  if (!optional) input.setAttribute('required', '');
  return element('label', { class: 'slack-input' }, element('span', {}, label.text), input);
}

function renderControl(source: SlackInput): HTMLElement {
  if (source.type === 'static_select') {
    const options = source.options.map(({ text, value }) =>
      element(
        'option',
        { value, ...(source.initial_option?.value === value ? { selected: '' } : {}) },
        text.text,
      ),
    );
    return element('select', {}, ...options);
  }
  const { multiline, max_length: most, initial_value: value = '' } = source;
  if (multiline) return element('textarea', { maxlength: String(most), rows: '3' }, value);
  return element('input', { type: 'text', maxlength: String(most), value });
}

/** What stands in the inputs of the message an element belongs to, by field id. */
export function readInputs(within: HTMLElement): Readonly<Record<string, string>> {
  const message = within.closest('.slack-message');
  const inputs = message?.querySelectorAll<HTMLInputElement>(`[${FIELD}]`) ?? [];
  return Object.fromEntries(
    [...inputs].map((input) => [input.getAttribute(FIELD) ?? '', input.value] as const),
  );
}
