import type { Article } from '../article';

export interface MessageIndex {
  readonly messages: readonly { readonly id: string; readonly words: string }[];
}

/** Gathers the error messages of all articles. */
export function buildMessageIndex(articles: readonly Article[]): MessageIndex {
  return {
    messages: articles.flatMap(({ id, messages }) =>
      messages.map((message) => ({ id, words: plain(message) })),
    ),
  };
}

/** The articles whose error message stands in the text, best first. */
export function matchMessages(text: string, index: MessageIndex): readonly string[] {
  const words = plain(text);
  return [...new Set(index.messages.filter((each) => words.includes(each.words)).map(({ id }) => id))];
}

function plain(text: string): string {
  return ` ${(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(' ')} `;
}
