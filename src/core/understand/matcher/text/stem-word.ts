import stem from 'wink-porter2-stemmer';

const ENGLISH = /^[a-z']+$/;

/** The Porter2 stem of a normalized word; words with digits or other letters stay as they are. */
export function stemWord(word: string): string {
  return ENGLISH.test(word) ? stem(word) : word;
}
