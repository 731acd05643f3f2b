import type { Config } from './config';
import type { HelpdeskDetails } from './config-file';
import type { Placeholders } from './knowledge/read-prose';

/** Whom to ask, as a noun phrase: `your helpdesk`, `the Service Desk (phone 4711, https://help.example)`. */
export function contactOf({ name, phone, email, url, hours }: HelpdeskDetails): string {
  const ways = [phone && `phone ${phone}`, email, url, hours].filter(Boolean);
  const whom = name ?? 'your helpdesk';
  return ways.length > 0 ? `${whom} (${ways.join(', ')})` : whom;
}

/** The closed list of placeholders an article may use; those an organisation did not set have no value. */
export function placeholdersOf({
  helpdesk,
  organisation,
}: Pick<Config, 'helpdesk' | 'organisation'>): Placeholders {
  const details = Object.entries(helpdesk).map(
    ([key, value]) => [`helpdesk.${key}`, value] as const,
  );
  return {
    ...Object.fromEntries(details),
    'helpdesk.contact': contactOf(helpdesk),
    'organisation.name': organisation.name ?? 'your organisation',
  };
}
