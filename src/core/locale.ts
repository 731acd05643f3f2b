/** The longest tag that RFC 5646 asks programs to keep, in characters. */
const MOST_CHARACTERS = 35;

/** A BCP 47 tag such as `de-AT` in its usual spelling; undefined where a text is none. */
export function readLocale(tag: string): string | undefined {
  if (tag.length > MOST_CHARACTERS) return undefined;
  try {
    return Intl.getCanonicalLocales(tag)[0];
  } catch {
    return undefined;
  }
}
