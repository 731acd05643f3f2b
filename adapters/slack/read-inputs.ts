import { FIELD_ACTION } from './action-ids';
import type { InputValues } from './payloads';

/** What was typed or chosen in each of our inputs, by field id. */
export function readInputs(values: InputValues = {}): Readonly<Record<string, string>> {
  const filled = Object.entries(values).flatMap(([field, elements]) => {
    const element = elements[FIELD_ACTION];
    const value = element?.selected_option?.value ?? element?.value;
    return value ? [[field, value] as const] : [];
  });
  return Object.fromEntries(filled);
}
