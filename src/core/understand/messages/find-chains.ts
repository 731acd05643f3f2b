import { toPair, type IndexedMessage, type MessageIndex, type Place } from './message-index';
import type { MessageWord } from './message-words';

/** A stretch of a text that says a stretch of a message; positions count words. */
export interface Chain {
  readonly message: IndexedMessage;
  /** The first word, in the text and in the message. */
  readonly from: number;
  readonly start: number;
  /** The last word, in the text and in the message. */
  readonly to: number;
  readonly at: number;
  /** How many words of the message it says, and how much they say. */
  readonly words: number;
  readonly weight: number;
}

/** Words that may be put between, or left out, without breaking the chain; and where a placeholder stands. */
const MOST_SKIPPED = 3;
const MOST_IN_PLACEHOLDER = 12;
/** Of a message said again and again, the first times are enough. */
const MOST_PER_MESSAGE = 50;

/** All stretches of messages that stand in a text, in one pass over it. */
export function findChains(words: readonly MessageWord[], index: MessageIndex): readonly Chain[] {
  const chains = new Map<IndexedMessage, Chain[]>();
  words.forEach(({ text }, from) => {
    for (const { message: number, at } of placesOf(text, words[from + 1]?.text, index)) {
      const message = index.messages[number];
      if (message) addPair(chains, message, from, at);
    }
  });
  return [...chains.values()].flat();
}

/** Lengthens the last chain of a message by a pair, or begins another. */
function addPair(
  chains: Map<IndexedMessage, Chain[]>,
  message: IndexedMessage,
  from: number,
  at: number,
): void {
  const ofMessage = chains.get(message) ?? [];
  const last = ofMessage.at(-1);
  const longer = last && extend(last, from, at);
  if (longer) ofMessage[ofMessage.length - 1] = longer;
  const isFree = !last || from > last.to;
  if (!longer && isFree && ofMessage.length < MOST_PER_MESSAGE)
    ofMessage.push(begin(message, from, at));
  chains.set(message, ofMessage);
}

function placesOf(
  first: string,
  second: string | undefined,
  { pairs }: MessageIndex,
): Iterable<Place> {
  const alone = pairs.get(toPair(first)) ?? [];
  return second === undefined ? alone : [...alone, ...(pairs.get(toPair(first, second)) ?? [])];
}

function begin(message: IndexedMessage, from: number, at: number): Chain {
  const last = Math.min(at + 1, message.weights.length - 1);
  const words = last - at + 1;
  return {
    message,
    from,
    start: at,
    to: from + words - 1,
    at: last,
    words,
    weight: weightOf(message, at, last),
  };
}

/**
 * The chain with the pair that begins at `from` in the text and `at` in its message, if it goes on there.
 * Other words in the place of the message's own count against it: it may be another message.
 */
function extend(chain: Chain, from: number, at: number): Chain | undefined {
  const { message } = chain;
  const skippedInText = from - chain.to - 1;
  const skippedInMessage = at - chain.at - 1;
  if (skippedInText < -1 || skippedInMessage < -1) return undefined;
  const isOpen = hasPlaceholder(message, chain.at + 1, at);
  if (skippedInText > (isOpen ? MOST_IN_PLACEHOLDER : MOST_SKIPPED)) return undefined;
  if (skippedInMessage > MOST_SKIPPED) return undefined;
  const first = Math.max(at, chain.at + 1);
  const words = chain.words + at + 2 - first;
  const isChanged = skippedInText > 0 && skippedInMessage > 0 && !isOpen;
  const lost = isChanged ? weightOf(message, chain.at + 1, at - 1) : 0;
  const weight = chain.weight + weightOf(message, first, at + 1) - lost;
  return { ...chain, to: from + 1, at: at + 1, words, weight };
}

function hasPlaceholder({ afterPlaceholder }: IndexedMessage, from: number, to: number): boolean {
  for (let at = from; at <= to; at += 1) if (afterPlaceholder.has(at)) return true;
  return false;
}

function weightOf({ weights }: IndexedMessage, from: number, to: number): number {
  return weights.slice(from, to + 1).reduce((sum, weight) => sum + weight, 0);
}
