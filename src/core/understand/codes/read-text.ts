import { foldLookAlikes } from './look-alikes';
import { stripMarkUp } from './strip-mark-up';

/** Compatibility forms can make a text grow; it is not read beyond this. */
const MOST_CHARACTERS = 60_000;

/** A text as codes, messages and fields are looked for in it: one spelling, no mark-up. */
export function readText(text: string): string {
  return foldLookAlikes(stripMarkUp(foldLookAlikes(text).slice(0, MOST_CHARACTERS)));
}
