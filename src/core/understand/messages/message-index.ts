/** A message, or the first sentence of one, as words. */
export interface IndexedMessage {
  readonly article: string;
  readonly words: readonly string[];
  /** How much each of its words says, and all of them together. */
  readonly weights: readonly number[];
  readonly weight: number;
  /** Words before which something stands that differs each time. */
  readonly afterPlaceholder: ReadonlySet<number>;
  /** How many messages its article has: the fewer, the more the article is about this one. */
  readonly siblings: number;
}

/** Where two words follow each other. */
export interface Place {
  readonly message: number;
  readonly at: number;
}

export interface MessageIndex {
  readonly messages: readonly IndexedMessage[];
  /** Two words that follow each other → the messages they do so in. */
  readonly pairs: ReadonlyMap<string, readonly Place[]>;
}

/** The key of two words that follow each other; a message of one word is a pair with nothing. */
export function toPair(first: string, second = ''): string {
  return `${first} ${second}`;
}
