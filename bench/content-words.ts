import { normalizeText } from '../src/core/understand/matcher/text/normalize-text';
import { splitWords } from '../src/core/understand/matcher/text/split-words';
import { stemWord } from '../src/core/understand/matcher/text/stem-word';

const STOP_WORDS: ReadonlySet<string> = new Set(
  `a about am an and any are as at be been being but by can could did do does doing for from had has
  have having he her him his how i i'd i'll i'm i've if in into is it it's its just me my of on or our
  please she so some such than that that's the their them then there these they this those to us was
  we were what when where which while who why will with would you your`.split(/\s+/),
);

/** The words of a text that a search engine does best to keep, stemmed; all of them if every one is a stop word. */
export function contentWords(text: string): string[] {
  const words = splitWords(normalizeText(text));
  const kept = words.filter((word) => !STOP_WORDS.has(word));
  return (kept.length > 0 ? kept : words).map(stemWord);
}
