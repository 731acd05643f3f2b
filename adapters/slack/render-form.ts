import type { Button, InputBlock, PlainTextInput, StaticSelect } from '@slack/types';
import { encodeChoice } from '../../src/core/choice';
import type { FormField, FormPart } from '../../src/core/reply';
import { FIELD_ACTION, FORM_ACTION } from './action-ids';
import { LIMITS } from './limits';
import type { Piece } from './piece';
import { plainTextElement } from './plain-text-element';

/** The inputs of a form, and the button that sends them. */
export function formPiece({ fields, submit, choice }: FormPart): Piece {
  const button: Button = {
    type: 'button',
    action_id: FORM_ACTION,
    style: 'primary',
    text: plainTextElement(submit, LIMITS.buttonText),
    value: encodeChoice(choice),
  };
  return {
    text: fields.map(({ label }) => label).join(', '),
    blocks: [...fields.map(renderField), { type: 'actions', elements: [button] }],
  };
}

/** One field; its block id is how its value comes back. */
export function renderField(field: FormField): InputBlock {
  return {
    type: 'input',
    block_id: field.id,
    label: plainTextElement(field.label, LIMITS.inputLabel),
    optional: !field.required,
    element: field.kind === 'choice' ? renderSelect(field) : renderText(field),
  };
}

function renderText({ kind, value, mostCharacters }: FormField): PlainTextInput {
  return {
    type: 'plain_text_input',
    action_id: FIELD_ACTION,
    multiline: kind === 'lines',
    max_length: Math.min(mostCharacters, LIMITS.inputText),
    ...(value === undefined ? {} : { initial_value: value.slice(0, mostCharacters) }),
  };
}

function renderSelect({ options = [], value }: FormField): StaticSelect {
  const all = options.map((option) => ({
    text: plainTextElement(option.label, LIMITS.optionText),
    value: option.value,
  }));
  const initial = all.find((option) => option.value === value);
  return {
    type: 'static_select',
    action_id: FIELD_ACTION,
    options: all,
    ...(initial ? { initial_option: initial } : {}),
  };
}
