import type { Who } from './console-rooms';

/** Somebody in the audit: a name may be another's too, so what the issuer calls them stands beside it. */
export const nameOf = ({ name, subject }: Who): string =>
  name === subject ? subject : `${name} (${subject})`;
