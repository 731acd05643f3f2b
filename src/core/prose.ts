/**
 * The part of Markdown an article may use, as data. Every adapter renders these few kinds and no others,
 * so a renderer without a case for one of them does not compile.
 */
export type Block =
  | { readonly kind: 'paragraph'; readonly text: readonly Inline[] }
  | { readonly kind: 'heading'; readonly text: readonly Inline[] }
  | { readonly kind: 'steps'; readonly start: number; readonly items: readonly ListItem[] }
  | { readonly kind: 'bullets'; readonly items: readonly ListItem[] }
  | { readonly kind: 'code'; readonly text: string; readonly language?: string };

/** What stands in one step or bullet: most often a single paragraph. */
export type ListItem = readonly Block[];

export type Inline =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'strong'; readonly children: readonly Inline[] }
  | { readonly kind: 'emphasis'; readonly children: readonly Inline[] }
  | { readonly kind: 'link'; readonly url: string; readonly children: readonly Inline[] }
  | { readonly kind: 'break' };

export const text = (value: string): Inline => ({ kind: 'text', text: value });

export const strong = (value: string): Inline => ({ kind: 'strong', children: [text(value)] });

export const link = (label: string, url: string): Inline => ({
  kind: 'link',
  url,
  children: [text(label)],
});

export const paragraph = (...inlines: readonly (Inline | string)[]): Block => ({
  kind: 'paragraph',
  text: inlines.map((inline) => (typeof inline === 'string' ? text(inline) : inline)),
});

export const bullets = (items: readonly string[]): Block => ({
  kind: 'bullets',
  items: items.map((item) => [paragraph(item)]),
});
