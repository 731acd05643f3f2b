import type { NameEntry } from './code-index';
import type { Reading } from './sighting';
import { CUES, FIELD_WORDS, LOG_WORDS, ORDINARY, OTHER_SYSTEMS, PLAIN_WORDS } from './word-lists';

/** So many everyday words in the very order of a name are no accident. */
const TELLING_WORDS = 5;
/** Hyphens join two words in any sentence, more of them in names. */
const HYPHENED_WORDS = 3;
/** So many words alone are the name; fewer are a complaint. */
const WORDS_ALONE = 3;
const CUE_REACH_BEFORE = 3;
const CUE_REACH_AFTER = 2;
const MOST_AROUND = 14;
const SENTENCE_END = /[.!?;\n]/;
/** Punctuation that holds a name up: a colon, an arrow, an equals sign, quotation marks. */
const HELD_UP = /(?:[:=>]|[:=>] ?["'`*(]|["`*])\s?$/;

/**
 * Whether words that make up a name are said as that name. Written as codes are, they always are; as words apart,
 * when they are technical or many, unless it is another system that says them; when they are everyday words, only if their sentence announces an error or is
 * about the name's own field, and says nothing else.
 */
export function isSaidAsCode(
  reading: Reading,
  from: number,
  until: number,
  name: NameEntry,
): boolean {
  const { text, words } = reading;
  const shown = words.slice(from, until);
  const gaps = shown.slice(1).map((word, at) => text.slice(shown[at]?.end, word.start));
  if (!isOrdinary(name)) return true;
  const around = sentenceAround(reading, from, until);
  const isOfField = around.words.some((word) => FIELD_WORDS.has(word) || name.topics.has(word));
  if (!isOfField && around.words.some((word) => OTHER_SYSTEMS.has(word))) return false;
  if (isSpelledAsCode(gaps) || name.words.length >= TELLING_WORDS) return true;
  const isForeign = around.words.some((word) => isOther(word, name));
  if (isForeign) return isOfField && around.isCued;
  return (
    around.isCued || shown.length >= WORDS_ALONE || around.words.some((word) => LOG_WORDS.has(word))
  );
}

function isSpelledAsCode(gaps: readonly string[]): boolean {
  if (gaps.length === 0) return true;
  if (gaps.some((gap) => gap === '_' || gap === '.')) return true;
  return gaps.length + 1 >= HYPHENED_WORDS && gaps.every((gap) => gap === '-');
}

/** Whether a name is made of everyday words only. */
export function isOrdinary({ words }: NameEntry): boolean {
  return words.every((word) => ORDINARY.has(word));
}

function isOther(word: string, { topics }: NameEntry): boolean {
  return !PLAIN_WORDS.has(word) && !CUES.has(word) && !FIELD_WORDS.has(word) && !topics.has(word);
}

interface Around {
  /** The other words of the sentence, as far as they are near. */
  readonly words: readonly string[];
  /** Whether something right beside the name announces an error. */
  readonly isCued: boolean;
}

function sentenceAround(reading: Reading, from: number, until: number): Around {
  const before = walk(reading, from, -1);
  const after = walk(reading, until - 1, 1);
  const { text, words } = reading;
  const start = words[from]?.start ?? 0;
  const isHeldUp = HELD_UP.test(text.slice(Math.max(0, start - 4), start));
  const near = [...before.slice(0, CUE_REACH_BEFORE), ...after.slice(0, CUE_REACH_AFTER)];
  return { words: [...before, ...after], isCued: isHeldUp || near.some((word) => CUES.has(word)) };
}

/** The words of the same sentence in one direction, nearest first. */
function walk({ text, words }: Reading, from: number, step: 1 | -1): readonly string[] {
  const found: string[] = [];
  for (
    let at = from + step;
    at >= 0 && at < words.length && found.length < MOST_AROUND;
    at += step
  ) {
    const [left, right] = step > 0 ? [words[at - 1], words[at]] : [words[at], words[at + 1]];
    if (SENTENCE_END.test(text.slice(left?.end, right?.start))) break;
    found.push(words[at]?.lower ?? '');
  }
  return found;
}
