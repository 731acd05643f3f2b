import type { Filled } from '../../src/core/message';
import type { FormField, FormPart } from '../../src/core/reply';

/** A form being filled in, a line a field. */
export interface Filling {
  readonly form: FormPart;
  readonly values: Readonly<Record<string, string>>;
  readonly field: number;
}

type Step =
  | { readonly kind: 'more'; readonly filling: Filling }
  | { readonly kind: 'cancel' }
  | Pick<Filled, 'kind' | 'choice' | 'values'>;

const CANCEL = 'cancel';

/** Asks for the field whose turn it is; an empty line keeps what is known. */
export function promptFor({ form, field }: Filling): string {
  const asked = form.fields[field];
  if (!asked) return '';
  const options = (asked.options ?? []).map(({ label }, index) => `\n  ${index + 1} ${label}`);
  const known = asked.value === undefined ? '' : ` [${asked.value}]`;
  return `\n${asked.label}${known}${options.join('')}\n("${CANCEL}" sends nothing) > `;
}

/** Takes one line as the value of the field whose turn it is. */
export function fillLine({ form, values, field }: Filling, line: string): Step {
  const asked = form.fields[field];
  const text = line.trim();
  if (text.toLowerCase() === CANCEL) return { kind: 'cancel' };
  const filled = asked ? { ...values, [asked.id]: valueOf(asked, text) } : values;
  const next = { form, values: filled, field: field + 1 };
  if (next.field < form.fields.length) return { kind: 'more', filling: next };
  return { kind: 'filled', choice: form.choice, values: filled };
}

function valueOf({ options, value = '' }: FormField, text: string): string {
  if (text === '') return value;
  return options?.[Number(text) - 1]?.value ?? text;
}
