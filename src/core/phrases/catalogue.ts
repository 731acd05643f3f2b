import { languageOf } from '../localize';
import { english } from './english';
import { german } from './german';
import type { Phrases } from './phrases';

export const CATALOGUE = { en: english, de: german } as const satisfies Record<string, Phrases>;

/** The catalogue for a BCP 47 tag such as `de-CH`, English where there is none. */
export function phrasesFor(locale: string | undefined): Phrases {
  const language = languageOf(locale);
  const known = Object.keys(CATALOGUE).find((key) => key === language) as
    keyof typeof CATALOGUE | undefined;
  return CATALOGUE[known ?? 'en'];
}
