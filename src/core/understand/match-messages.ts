import type { Article } from '../article';
import { readText } from './codes/read-text';
import { findChains, type Chain } from './messages/find-chains';
import {
  toPair,
  type IndexedMessage,
  type MessageIndex,
  type Place,
} from './messages/message-index';
import { toMessageWords, weigh, type MessageWord } from './messages/message-words';

/** Two words that follow each other in more messages than this tell none of them. */
const MOST_PLACES = 200;
/** Messages of so few words are labels: they count when they are all that is said, or are held up. */
const LABEL_WORDS = 4;
/** The share of a message that is the message. */
const ENOUGH_SHARE = 0.55;
/** So many telling words in a row are enough of any message. */
const ENOUGH_WEIGHT = 5;
/** For a stretch of text that is nothing but part of a message: the shares of the stretch, and of the message. */
const WHOLE_STRETCH = 0.85;
const PART_OF_MESSAGE = 0.45;
/** Labels of so few words, such as a field's name, have to be all that is said. */
const FIELD_WORDS = 2;
/** The share of a label that is enough for a text that is cut out of it. */
const CUT_OUT = 0.6;
const CUE_REACH = 2;
const SAYING = new Set(['says', 'said', 'saying', 'shows', 'showing', 'reads', 'message', 'error']);
const FIRST_SENTENCE = /^[^]{12,400}?\p{L}{2}[.!?](?=\s)/u;
const STOP = /["\n!?;:|()<>]|\.(?:\s|$)| - |,,|(?:^|\s)'|'(?:\s|$)/;
const HELD_UP = /(?:[:=>]|["'`*])\s?["'`*(]?$/;

/** Gathers the messages of all articles, so that parts of them are found in one pass over a text. */
export function buildMessageIndex(articles: readonly Article[]): MessageIndex {
  const messages: IndexedMessage[] = [];
  const pairs = new Map<string, Place[]>();
  for (const { id, messages: written } of articles) {
    for (const words of written.flatMap(toParts)) {
      addPairs(words, messages.length, pairs);
      messages.push(toIndexed(id, words, written.length));
    }
  }
  return { messages, pairs: withoutCommon(pairs) };
}

/** The whole message and, of a long one, its first sentence: what people quote. */
function toParts(message: string): readonly (readonly MessageWord[])[] {
  const whole = toMessageWords(readText(message));
  const first = toMessageWords(readText(FIRST_SENTENCE.exec(message)?.[0] ?? ''));
  const parts =
    first.length > LABEL_WORDS && first.length < whole.length ? [whole, first] : [whole];
  return parts.filter((words) => words.length > 0);
}

function toIndexed(
  article: string,
  words: readonly MessageWord[],
  siblings: number,
): IndexedMessage {
  const weights = words.map(({ text }) => weigh(text));
  const places = words.flatMap(({ afterPlaceholder }, at) => (afterPlaceholder ? [at] : []));
  const texts = words.map(({ text }) => text);
  return {
    article,
    words: texts,
    weights,
    weight: sum(weights),
    afterPlaceholder: new Set(places),
    siblings,
  };
}

function addPairs(
  words: readonly MessageWord[],
  message: number,
  pairs: Map<string, Place[]>,
): void {
  words.slice(0, Math.max(1, words.length - 1)).forEach(({ text }, at) => {
    const pair = toPair(text, words[at + 1]?.text);
    const places = pairs.get(pair);
    if (places) places.push({ message, at });
    else pairs.set(pair, [{ message, at }]);
  });
}

function withoutCommon(pairs: ReadonlyMap<string, readonly Place[]>): MessageIndex['pairs'] {
  return new Map([...pairs].filter(([, places]) => places.length <= MOST_PLACES));
}

/** The articles whose error message stands in the text, whole or in a telling part, best first. */
export function matchMessages(text: string, index: MessageIndex): readonly string[] {
  const read = readText(text);
  const words = toMessageWords(read);
  const said: Said = { read, words, stretches: toStretches(read, words) };
  const matches = findChains(words, index)
    .map((chain) => withCutWords(chain, words))
    .filter((chain) => isEnough(chain, said));
  matches.sort(
    (a, b) =>
      b.weight - a.weight || shareOf(b) - shareOf(a) || a.message.siblings - b.message.siblings,
  );
  const found =
    matches.length > 0 ? matches.map(({ message }) => message) : findCutOut(words, index);
  return [...new Set(found.map(({ article }) => article))];
}

/** Labels that a short text is a piece of, cut out without regard to words. */
function findCutOut(
  words: readonly MessageWord[],
  { messages }: MessageIndex,
): readonly IndexedMessage[] {
  if (words.length === 0 || words.length > LABEL_WORDS) return [];
  const piece = words.map(({ text }) => text).join(' ');
  return messages.filter(({ words: whole }) => {
    if (whole.length > LABEL_WORDS) return false;
    const label = whole.join(' ');
    return piece.length >= CUT_OUT * label.length && label.includes(piece);
  });
}

interface Said {
  readonly read: string;
  readonly words: readonly MessageWord[];
  /** For each word, the stretch between two stops that it stands in. */
  readonly stretches: readonly Stretch[];
}

/** Words between two stops: a quotation, a line, a sentence, what follows a colon. */
interface Stretch {
  readonly weight: number;
}

function toStretches(read: string, words: readonly MessageWord[]): readonly Stretch[] {
  let stretch = { weight: 0 };
  let last = 0;
  return words.map(({ text, end, start }) => {
    if (STOP.test(read.slice(last, start))) stretch = { weight: 0 };
    stretch.weight += weigh(text);
    last = end;
    return stretch;
  });
}

/** The chain with the words before and after it, where they are what a cut left of the message's next ones. */
function withCutWords(chain: Chain, words: readonly MessageWord[]): Chain {
  const { message, from, to, start, at } = chain;
  const before = weighCut(words[from - 1], (cut) => message.words[start - 1]?.endsWith(cut));
  const after = weighCut(words[to + 1], (cut) => message.words[at + 1]?.startsWith(cut));
  if (before + after === 0) return chain;
  return { ...chain, weight: Math.min(chain.weight + before + after, message.weight) };
}

function weighCut(
  word: MessageWord | undefined,
  isLeftOf: (cut: string) => boolean | undefined,
): number {
  return word && isLeftOf(word.text) === true ? weigh(word.text) : 0;
}

/** Whether so much of a message is said that the message is meant. */
function isEnough(chain: Chain, said: Said): boolean {
  const share = shareOf(chain);
  const { length } = chain.message.weights;
  const touched = new Set(said.stretches.slice(chain.from, chain.to + 1));
  const isAll = chain.weight >= WHOLE_STRETCH * sum([...touched].map((stretch) => stretch.weight));
  if (length <= FIELD_WORDS) return share === 1 && chain.words === said.words.length;
  const enough = chain.words >= LABEL_WORDS ? PART_OF_MESSAGE : ENOUGH_SHARE;
  if (isAll && share >= enough) return true;
  if (length <= LABEL_WORDS) return share === 1 && isHeldUp(chain, said);
  if (chain.words <= LABEL_WORDS) return false;
  return share >= ENOUGH_SHARE || chain.weight >= ENOUGH_WEIGHT;
}

function shareOf({ weight, message }: Chain): number {
  return weight / message.weight;
}

/** Whether a label is quoted, or announced as what something says. */
function isHeldUp({ from, to }: Chain, { read, words }: Said): boolean {
  const start = words[from]?.start ?? 0;
  if (HELD_UP.test(read.slice(Math.max(0, start - 4), start))) return true;
  const near = [
    ...words.slice(Math.max(0, from - CUE_REACH), from),
    ...words.slice(to + 1, to + 1 + CUE_REACH),
  ];
  return near.some(({ text }) => SAYING.has(text));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}
