import { normalizeText } from './normalize-text';
import { toWords, type Words } from './read-words';
import { splitWords } from './split-words';
import { TUNING } from './tuning';

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

/** The pieces of a text to judge, each by itself: the whole, and of a long text its sentences too. */
export function segmentText(text: string): Words[] {
  const sentences = normalizeText(text).split(SENTENCE_END).map(splitWords);
  const all = sentences.flat();
  if (all.length <= whole) return [toWords(all)];
  const windows = sentences.flatMap(windowsOf).filter((words) => words.length > 1);
  const kept =
    windows.length <= most
      ? windows
      : [...windows.slice(0, most - most / 4), ...windows.slice(-most / 4)];
  return [all.slice(0, wholeWords), ...kept].map(toWords);
}
