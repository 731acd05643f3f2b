/** Every object in a card that has a type, wherever it stands. */
export function elementsOf(node: unknown): readonly Readonly<Record<string, unknown>>[] {
  if (Array.isArray(node)) return node.flatMap(elementsOf);
  if (typeof node !== 'object' || node === null) return [];
  const own = 'type' in node ? [node as Readonly<Record<string, unknown>>] : [];
  return [...own, ...Object.values(node).flatMap(elementsOf)];
}

export const elementsOfType = (card: unknown, type: string) =>
  elementsOf(card).filter((element) => element.type === type);

/** What can be read on the card, its hidden parts too, each element's text on a line. */
export function readableText(card: unknown): string {
  return elementsOf(card)
    .flatMap(({ type, text, inlines, title, fallback, data }) => {
      if (type === 'TextBlock') return [String(text)];
      if (type === 'RichTextBlock') {
        return [(inlines as { readonly text: string }[]).map((run) => run.text).join('')];
      }
      const isDialog = isRecord(data) && 'msteams' in data && 'choice' in data;
      return fallback || isDialog || type === 'Action.ToggleVisibility' ? [String(title)] : [];
    })
    .join('\n');
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;
