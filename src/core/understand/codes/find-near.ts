import type { CodeIndex, NameEntry } from './code-index';
import { toNameWords } from './code-shape';
import { FEWEST_LETTERS, findNearestName, MOST_EDITS, type NearestName } from './find-nearest-name';
import type { Reading, Sighting } from './sighting';

/** A word without any mark of a name has to be this long, and longer still to be two slips away. */
const FEWEST_PLAIN_LETTERS = 9;
const FEWEST_PLAIN_LETTERS_TWO_EDITS = 11;
/** A word that looks like a code may have two slips and still be taken for it, not only offered, from so many on. */
const FEWEST_MARKED_LETTERS_TWO_EDITS = 16;
/** And a name of three words or more, run into one, from so many on. */
const FEWEST_JOINED_LETTERS = 12;
const LONGEST = 80;
/** How many words of one text are compared with the names, and how many of them closely. */
const MOST_COMPARED = 1_000;
const MOST_FOUND = 40;

const ENDING = 'error';
const IDENTIFIER = /[\p{L}\p{N}]+(?:[_-]{1,2}[\p{L}\p{N}]+)*/gu;
const HAS_HUMP = /\p{Ll}\p{Lu}|\p{Lu}{2,}\p{Ll}{2}/u;

/** Words one or two slips away from a long name: that code where there is little doubt, else one to offer. */
export function findNear({ text }: Reading, index: CodeIndex): readonly Sighting[] {
  const sightings: Sighting[] = [];
  const compared = new Map<string, NearestName | undefined>();
  for (const { 0: written, index: start } of text.matchAll(IDENTIFIER)) {
    const word = toIdentifier(written);
    if (!word) continue;
    if (!compared.has(word.key)) compared.set(word.key, findNearestName(word.key, index));
    const finding = toFinding(word, compared.get(word.key), index);
    if (finding) sightings.push({ start, end: start + written.length, ...finding });
    if (compared.size >= MOST_COMPARED || sightings.length >= MOST_FOUND) break;
  }
  return sightings;
}

interface Identifier {
  readonly written: string;
  readonly key: string;
  /** It has an underscore or a capital inside, as codes do. */
  readonly isMarked: boolean;
}

function toIdentifier(written: string): Identifier | undefined {
  if (written.length > LONGEST) return undefined;
  const isMarked = written.includes('_') || HAS_HUMP.test(written);
  const fewest = isMarked ? FEWEST_LETTERS - MOST_EDITS : FEWEST_PLAIN_LETTERS;
  return written.length < fewest
    ? undefined
    : { written, key: toNameWords(written).join(''), isMarked };
}

function toFinding(
  { written, key, isMarked }: Identifier,
  nearest: NearestName | undefined,
  index: CodeIndex,
) {
  const same = isMarked ? findWithoutEnding(key, index) : undefined;
  if (same) return { kind: 'code', entry: same } as const;
  if (!nearest || !(isMarked || isPlainSlip(key, nearest))) return undefined;
  const { name: entry, edits, isOnlyOne } = nearest;
  const isSure = (isMarked && isSurelyMarked(key, edits)) || isSurelyJoined(key, entry);
  if (isOnlyOne && isSure) return { kind: 'code', entry } as const;
  return { kind: 'near', entry, written, edits } as const;
}

/** A word that looks like a code is a code with one slip in it, and a long one with two. */
const isSurelyMarked = (key: string, edits: number): boolean =>
  edits === 1 || key.length >= FEWEST_MARKED_LETTERS_TWO_EDITS;

/** Several words run into one are no word of a language, so a long one is their name mistyped. */
const isSurelyJoined = (key: string, { words }: NameEntry): boolean =>
  words.length > 2 && key.length >= FEWEST_JOINED_LETTERS;

/** The name that is the same but for the word "error" at its end. */
function findWithoutEnding(key: string, { names }: CodeIndex): NameEntry | undefined {
  return (
    names.get(key + ENDING) ??
    (key.endsWith(ENDING) ? names.get(key.slice(0, -ENDING.length)) : undefined)
  );
}

/** Whether a word without marks is that name mistyped, not just some of its words. */
function isPlainSlip(key: string, { name, edits }: NearestName): boolean {
  if (edits === 2 && key.length < FEWEST_PLAIN_LETTERS_TWO_EDITS) return false;
  return !name.key.startsWith(key) && !name.key.endsWith(key);
}
