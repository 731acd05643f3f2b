import type { Article } from '../../article';

/** Articles that share a code, the family's parent first: the one the others point at, or that holds most messages. */
export function orderFamily(family: readonly Article[]): readonly string[] {
  const pointedAt = (id: string): number =>
    family.filter((other) => other.id !== id && other.related.includes(id)).length;
  return family
    .map(({ id, messages }) => ({ id, pointers: pointedAt(id), messages: messages.length }))
    .sort((a, b) => b.pointers - a.pointers || b.messages - a.messages)
    .map(({ id }) => id);
}
