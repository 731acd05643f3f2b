import { normalizeText } from './normalize-text';
import { toWords, type Words } from './read-words';
import { splitWords } from './split-words';
import { TUNING } from '../tuning';

const SENTENCE_END = /[.!?;:]\s|\n/;
const { whole, window, overlap, most, wholeWords, fewest } = TUNING.pieces;

function windowsOf(words: readonly string[]): (readonly string[])[] {
  if (words.length <= window) return [words];
  const windows: (readonly string[])[] = [];
  for (let at = 0; at + overlap < words.length; at += window - overlap) {
    windows.push(words.slice(at, at + window));
  }
  return windows;
}

const hasDigit = (word: string): boolean => /\d/.test(word);

/** Joins to the next what is too short to ask anything by itself, as the labels, ids and times of a log are. */
function joinShort(sentences: readonly (readonly string[])[]): (readonly string[])[] {
  const joined: (readonly string[])[] = [];
  for (const sentence of sentences) {
    const before = joined.at(-1) ?? [];
    const isShort = before.filter((word) => !hasDigit(word)).length < fewest;
    if (isShort) joined.splice(-1, 1, [...before, ...sentence]);
    else joined.push(sentence);
  }
  return joined;
}

/** Each sentence, and each together with the next: questions often take two. */
function withNeighbours(sentences: readonly (readonly string[])[]): (readonly string[])[] {
  return sentences.flatMap((words, at) => {
    const next = sentences[at + 1];
    return next === undefined || words.length + next.length > window
      ? [words]
      : [words, [...words, ...next]];
  });
}

/** The pieces of a text to judge, each by itself: the whole, and of a long text its sentences too. */
export function segmentText(text: string): Words[] {
  const sentences = normalizeText(text).split(SENTENCE_END).map(splitWords);
  const all = sentences.flat();
  if (all.length <= whole) return [toWords(all)];
  const windows = withNeighbours(joinShort(sentences))
    .flatMap(windowsOf)
    .filter((words) => words.length > 1);
  const kept =
    windows.length <= most
      ? windows
      : [...windows.slice(0, most - most / 4), ...windows.slice(-most / 4)];
  return [all.slice(0, wholeWords), ...kept].map(toWords);
}
