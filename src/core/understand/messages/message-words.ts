import { PLAIN_WORDS } from '../codes/word-lists';

/** A word of a message, in the one form all its spellings share. */
export interface MessageWord {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Something stands before it that differs each time, such as {0}. */
  readonly afterPlaceholder: boolean;
}

const WORD = /\{[^{}\s]{0,40}\}|\p{L}+'\p{L}{1,2}(?!\p{L})|[\p{L}\p{N}]+/gu;
const SHORT_FORMS: ReadonlyMap<string, readonly string[]> = new Map([
  ["can't", ['can', 'not']],
  ["won't", ['will', 'not']],
  ['cannot', ['can', 'not']],
  ['cant', ['can', 'not']],
  ['isnt', ['is', 'not']],
  ['wasnt', ['was', 'not']],
  ['dont', ['do', 'not']],
  ['couldnt', ['could', 'not']],
]);
const ENDINGS: ReadonlyMap<string, string> = new Map([
  ['ve', 'have'],
  ['re', 'are'],
  ['ll', 'will'],
  ['m', 'am'],
]);
const BRITISH = /is(e[ds]?|ing|ations?)$/;

/** How much a word that any sentence may hold says, beside one that says something. */
const PLAIN_WEIGHT = 0.25;

/** The words of a text, short forms written out and spellings levelled, so that two tellings of a message agree. */
export function toMessageWords(text: string): readonly MessageWord[] {
  const words: MessageWord[] = [];
  let afterPlaceholder = false;
  for (const { 0: found, index } of text.matchAll(WORD)) {
    if (found.startsWith('{')) {
      afterPlaceholder = true;
      continue;
    }
    for (const written of writeOut(found.toLowerCase())) {
      words.push({ text: written, start: index, end: index + found.length, afterPlaceholder });
      afterPlaceholder = false;
    }
  }
  return words;
}

function writeOut(word: string): readonly string[] {
  const known = SHORT_FORMS.get(word);
  if (known) return known;
  const [stem = word, ending] = word.split("'");
  if (ending === undefined) return [stem.replace(BRITISH, 'iz$1')];
  if (ending === 't' && stem.endsWith('n')) return [stem.slice(0, -1), 'not'];
  const full = ENDINGS.get(ending);
  return full === undefined ? [stem] : [stem, full];
}

export function weigh(word: string): number {
  return PLAIN_WORDS.has(word) ? PLAIN_WEIGHT : 1;
}
