import { normalizeText } from './normalize-text';
import { toWords, type Words } from './read-words';
import { splitWords } from './split-words';
import { TUNING } from '../tuning';

const SENTENCE_END = /[.!?;:]\s|\n/;
const { whole, window, overlap, most, wholeWords } = TUNING.pieces;

function windowsOf(words: readonly string[]): (readonly string[])[] {
  if (words.length <= window) return [words];
  const windows: (readonly string[])[] = [];
  for (let at = 0; at + overlap < words.length; at += window - overlap) {
    windows.push(words.slice(at, at + window));
  }
  return windows;
}

/** Each sentence, and each together with the next: questions often take two. */
function withNeighbours(sentences: readonly (readonly string[])[]): (readonly string[])[] {
  const full = sentences.filter((words) => words.length > 0);
  return full.flatMap((words, at) => {
    const next = full[at + 1];
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
  const windows = withNeighbours(sentences)
    .flatMap(windowsOf)
    .filter((words) => words.length > 1);
  const kept =
    windows.length <= most
      ? windows
      : [...windows.slice(0, most - most / 4), ...windows.slice(-most / 4)];
  return [all.slice(0, wholeWords), ...kept].map(toWords);
}
