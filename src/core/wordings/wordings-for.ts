import { languageOf } from '../localize';
import { english } from './english';
import { german } from './german';
import type { Wordings } from './wordings';

const OTHERS: Readonly<Record<string, Wordings>> = { de: german };

/** In which words people of a BCP 47 tag may speak to the bot: English first, which everybody may write. */
export function wordingsFor(locale: string | undefined): readonly Wordings[] {
  const own = OTHERS[languageOf(locale)];
  return own ? [english, own] : [english];
}

/** What is read in the first of a person's languages that has it. */
export function readFirst<T>(
  locale: string | undefined,
  read: (wordings: Wordings) => T | undefined,
): T | undefined {
  for (const wordings of wordingsFor(locale)) {
    const found = read(wordings);
    if (found !== undefined) return found;
  }
  return undefined;
}
