import { z } from 'zod';
import { decodeChoice } from '../../src/core/choice';
import type { Chose, Rated } from '../../src/core/message';

export type Press =
  Pick<Chose, 'kind' | 'choice'> | Pick<Rated, 'kind' | 'answerId' | 'article' | 'helpful'>;

const id = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9_.-]{0,99}$/);
const choiceSchema = z.object({ choice: z.string() });
const ratingSchema = z.object({ answerId: id, article: id, helpful: z.boolean() });
const executeSchema = z.object({ action: z.object({ data: z.unknown() }) });

/** What the data of a pressed button means; anyone can send any data, so what is not ours is undefined. */
export function parsePress(data: unknown): Press | undefined {
  const rating = ratingSchema.safeParse(data);
  if (rating.success) return { kind: 'rated', ...rating.data };
  const pressed = choiceSchema.safeParse(data);
  const choice = pressed.success ? decodeChoice(pressed.data.choice) : undefined;
  return choice && { kind: 'chose', choice };
}

/** The same for the value of an `adaptiveCard/action`, which Action.Execute sends. */
export function parseExecute(value: unknown): Press | undefined {
  const result = executeSchema.safeParse(value);
  return result.success ? parsePress(result.data.action.data) : undefined;
}
