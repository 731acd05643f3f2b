import { encodeChoice } from '../../src/core/choice';
import type { FormField, FormPart } from '../../src/core/reply';
import type { ActionSet, InputElement } from './card';
import { cleanLine, keepLiteral } from './clean-text';
import { clipText } from './clip-text';
import { LIMITS } from './limits';

/** Before a field's id in what a client sends, so that no field can pass for anything else. */
export const FIELD_PREFIX = 'field-';

/** One field; the client adds its value to the data of the button that sends the form. */
export function renderField(field: FormField): InputElement {
  const common = {
    id: `${FIELD_PREFIX}${field.id}`,
    label: keepLiteral(clipText(cleanLine(field.label), LIMITS.label)),
    isRequired: field.required,
    ...(field.value === undefined ? {} : { value: keepLiteral(field.value) }),
    ...(field.required ? { errorMessage: keepLiteral(cleanLine(field.label)) } : {}),
  };
  if (field.kind === 'choice') {
    const choices = (field.options ?? []).map(({ value, label }) => ({
      title: keepLiteral(label),
      value,
    }));
    return { type: 'Input.ChoiceSet', style: 'compact', choices, ...common };
  }
  const isMultiline = field.kind === 'lines';
  return { type: 'Input.Text', isMultiline, maxLength: field.mostCharacters, ...common };
}

export function renderSubmit({ submit, choice }: FormPart): ActionSet {
  const common = {
    title: keepLiteral(clipText(cleanLine(submit), LIMITS.labelShown)),
    style: 'positive',
    data: { form: true, choice: encodeChoice(choice) },
  } as const;
  return {
    type: 'ActionSet',
    actions: [
      {
        type: 'Action.Execute',
        verb: 'form',
        ...common,
        fallback: { type: 'Action.Submit', ...common },
      },
    ],
  };
}
