import { z } from 'zod';
import { decodeChoice } from '../../src/core/choice';
import type { Chose, Filled, Rated } from '../../src/core/message';
import { withoutBreaks } from './clean-text';
import { FIELD_PREFIX } from './render-form';

export type Press =
  | Pick<Chose, 'kind' | 'choice'>
  | Pick<Rated, 'kind' | 'answerId' | 'article' | 'helpful'>
  | Pick<Filled, 'kind' | 'choice' | 'values'>;

const id = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9_.-]{0,99}$/);
const choiceSchema = z.object({ choice: z.string() });
const formSchema = z.looseObject({ form: z.literal(true) });
const ratingSchema = z.object({ answerId: id, article: id, helpful: z.boolean() });
const dialogSchema = z.object({ data: z.unknown() });
const executeSchema = z.object({ action: z.object({ data: z.unknown() }) });

/** What the data of a pressed button means; anyone can send any data, so what is not ours is undefined. */
export function parsePress(data: unknown): Press | undefined {
  const rating = ratingSchema.safeParse(data);
  if (rating.success) return { kind: 'rated', ...rating.data };
  const pressed = choiceSchema.safeParse(data);
  const choice = pressed.success ? decodeChoice(pressed.data.choice) : undefined;
  if (!choice) return undefined;
  const form = formSchema.safeParse(data);
  return form.success
    ? { kind: 'filled', choice, values: readFields(form.data) }
    : { kind: 'chose', choice };
}

function readFields(data: Readonly<Record<string, unknown>>): Readonly<Record<string, string>> {
  const filled = Object.entries(data).flatMap(([id, value]) =>
    id.startsWith(FIELD_PREFIX) && typeof value === 'string'
      ? [[id.slice(FIELD_PREFIX.length), withoutBreaks(value)] as const]
      : [],
  );
  return Object.fromEntries(filled);
}

/** The same for the value of an `adaptiveCard/action`, which Action.Execute sends. */
export function parseExecute(value: unknown): Press | undefined {
  const result = executeSchema.safeParse(value);
  return result.success ? parsePress(result.data.action.data) : undefined;
}

/** The same for the value of a `task/fetch` or a `task/submit`. */
export function parseDialog(value: unknown): Press | undefined {
  const result = dialogSchema.safeParse(value);
  return result.success ? parsePress(result.data.data) : undefined;
}
