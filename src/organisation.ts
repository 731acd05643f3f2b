import type { Config } from './config';
import type { HelpdeskDetails } from './config-file';
import { CATALOGUE, phrasesFor } from './core/phrases/catalogue';
import type { Placeholders } from './knowledge/read-prose';

/** Whom to ask, as a noun phrase: `your helpdesk`, `the Service Desk (phone 4711, https://help.example)`. */
export function contactOf(
  { name, phone, email, url, hours }: HelpdeskDetails,
  locale?: string,
): string {
  const { organisation } = phrasesFor(locale);
  const ways = [phone && organisation.phone(phone), email, url, hours].filter(Boolean);
  const whom = name ?? organisation.helpdesk;
  return ways.length > 0 ? `${whom} (${ways.join(', ')})` : whom;
}

type Details = Pick<Config, 'helpdesk' | 'organisation'>;

/** The closed list of placeholders an article may use; those an organisation did not set have no value. */
export function placeholdersOf({ helpdesk, organisation }: Details, locale?: string): Placeholders {
  const details = Object.entries(helpdesk).map(
    ([key, value]) => [`helpdesk.${key}`, value] as const,
  );
  return {
    ...Object.fromEntries(details),
    'helpdesk.contact': contactOf(helpdesk, locale),
    'organisation.name': organisation.name ?? phrasesFor(locale).organisation.name,
  };
}

/** The same in the words of each language the bot speaks. */
export function placeholdersByLanguage(details: Details): Readonly<Record<string, Placeholders>> {
  const languages = Object.keys(CATALOGUE);
  return Object.fromEntries(
    languages.map((language) => [language, placeholdersOf(details, language)]),
  );
}
