import { normalizeText } from './normalize-text';
import { splitWords } from './split-words';
import { stemWord } from './stem-word';

/** A text's words, and the stem of each, in order. */
export interface Words {
  readonly words: readonly string[];
  readonly stems: readonly string[];
}

export function toWords(words: readonly string[]): Words {
  return { words, stems: words.map(stemWord) };
}

export function readWords(text: string): Words {
  return toWords(splitWords(normalizeText(text)));
}
