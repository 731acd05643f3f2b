import type { Pressed, Rating } from './pressed';

/** What the data of a card's button stands for, or undefined where it is not one of ours. */
export function readPressed(data: unknown): Pressed | undefined {
  if (!isRecord(data)) return undefined;
  if (typeof data.choice === 'string') {
    const { choice } = data;
    return data.form === true ? { filled: { choice, values: readFields(data) } } : { choice };
  }
  const rated = readRating(data);
  return rated ? { rated } : undefined;
}

/** As the Teams adapter names them. */
const FIELD_PREFIX = 'field-';

function readFields(data: Readonly<Record<string, unknown>>): Readonly<Record<string, string>> {
  const fields = Object.entries(data).flatMap(([id, value]) =>
    id.startsWith(FIELD_PREFIX) && typeof value === 'string'
      ? [[id.slice(FIELD_PREFIX.length), value] as const]
      : [],
  );
  return Object.fromEntries(fields);
}

function readRating({ answerId, article, helpful }: Record<string, unknown>): Rating | undefined {
  const isWhole =
    typeof answerId === 'string' && typeof article === 'string' && typeof helpful === 'boolean';
  return isWhole ? { answerId, article, helpful } : undefined;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
