import type { Reading } from './sighting';
import { STREETS } from './word-lists';

const REACH = 60;
/** "50126 Firenze", at the end of its line or before a comma. */
const PLACE_AFTER = /^,? \p{Lu}[\p{L}'-]{2,20}(?: \p{L}[\p{L}'-]{1,20}){0,3}[^\S\n]*(?:$|[\n,.(])/u;
/** "Roma 12, 50126": a house number before it. */
const HOUSE_BEFORE = /\p{L}{2,}\.? \d{1,4} ?[a-z]?,?\s{1,2}$/iu;
/** "D-50126", "Springfield, IL 50053". */
const COUNTRY_BEFORE = /(?:^|[\s,])(?:[A-Z]{1,3}-|\p{Lu}\p{L}{2,20}, [A-Z]{2} )$/u;

/** Whether a number is the postcode of an address. */
export function isPostcode({ text, words }: Reading, at: number): boolean {
  const word = words[at];
  if (word?.text.length !== 5) return false;
  const before = text.slice(Math.max(0, word.start - REACH), word.start);
  if (COUNTRY_BEFORE.test(before)) return true;
  if (!PLACE_AFTER.test(text.slice(word.end, word.end + REACH))) return false;
  const line = before.slice(before.lastIndexOf('\n') + 1).toLowerCase();
  return HOUSE_BEFORE.test(before) || hasStreet(line);
}

function hasStreet(line: string): boolean {
  const words = line.match(/\p{L}+/gu) ?? [];
  return words.some(
    (word) => STREETS.has(word) || /(?:strasse|straße|str|straat|gatan)$/.test(word),
  );
}
