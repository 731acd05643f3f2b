/**
 * What looks like a secret but names something else: ids, dates, addresses, versions, tickets.
 * Each pattern reads a bounded stretch, so that a hostile text costs no more than a plain one.
 */
const IDENTIFIERS: readonly RegExp[] = [
  /\{?(?<![\w-])[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}(?![\w-])\}?/gi,
  /(?<![\w.-])[\w.+'-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){0,5}(?=[\s,;:)>\]"'|/?!]|\.?$|\.\s)/g,
  /(?<!\d)\d{4}[-/.]\d{1,2}[-/.]\d{1,2}(?:[T ]\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d{1,9})?)?)?(?:Z|[+-]\d{2}:?\d{2})?(?!\d)/g,
  /(?<![\d.-])(?:0?[1-9]|[12]\d|3[01])[./](?:0?[1-9]|[12]\d|3[01])[./](?:\d{4}|\d{2})(?![\d.])/g,
  /(?<![\d-])(?:0?[1-9]|[12]\d|3[01])-(?:0?[1-9]|[12]\d|3[01])-(?:19|20)\d{2}(?!\d)/g,
  /(?<![\d:])\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d{1,9})?)?(?![\d:])/g,
  /(?<![\w.])(?:\d{1,3}\.){3}\d{1,3}(?::\d{1,5}|\/\d{1,2})?(?![\w.])/g,
  /(?<![\w.])v?\d{1,5}(?:\.\d{1,6}){2,4}(?!\w)/gi,
  /(?<!\w)0x[0-9a-f]{1,64}/gi,
  /(?<!\w)(?:AADSTS|KB|SSPR|CAA|EMS|MSIS|CVE-\d{4})[-_ :#]{0,3}\d{1,8}(?!\d)/gi,
  /(?<!\w)(?!(?:OTP|PIN|TAN|CODE|SMS|TAP|MFA|PW|PWD|TOTP|FA)\W?\d)[A-Z]{2,10}[-_]?\d{3,12}(?!\w)/g,
  /(?<![\w-])\d{3}-\d{7}(?![\w-])/g,
  /[$\u20ac\u00a3]\s?\d[\d.,' ]{0,12}/g,
  /(?<!\w)#\d{2,12}/g,
];

const BLANK = '\u0000';

/** A text of the same length in which identifiers that are no secrets are blanked out. */
export function blankIdentifiers(folded: string): string {
  return IDENTIFIERS.reduce(
    (text, pattern) => text.replace(pattern, (found) => BLANK.repeat(found.length)),
    folded,
  );
}
