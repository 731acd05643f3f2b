import type { SecretKind } from '../understanding';
import { groupSpan } from './group-span';
import { PAPERS, type SecretSpan } from './secret-span';

interface SecretShape {
  readonly kind: SecretKind;
  /** The secret is the group `secret`, or else the whole. Flags `d` and `g`. */
  readonly pattern: RegExp;
  readonly accepts?: (secret: string, whole: string) => boolean;
}

/** An official look-up page carries an error code in the same parameter a secret would use. */
const isNoLookUp = (secret: string, whole: string) =>
  !(/^\d{1,7}$|^AADSTS/i.test(secret) && /[?&]code=/i.test(whole));
const count = (secret: string, pattern: RegExp) => secret.match(pattern)?.length ?? 0;
const FEWEST_OF_EACH = 3;
const FEWEST_CHANGES = 8;
const isRandom = (secret: string) =>
  [/\d/g, /[a-z]/g, /[A-Z]/g].every((sign) => count(secret, sign) >= FEWEST_OF_EACH) &&
  count(secret, /[a-z][A-Z0-9]|[A-Z]\d|\d[A-Za-z]/g) >= FEWEST_CHANGES &&
  !/https?:|\.[a-z]{3,}\.|\//.test(secret.slice(0, 12));
const hasDigit = (secret: string) => /\d/.test(secret);
const isConsonantal = (secret: string) => {
  const groups = secret.split(/[ -]/);
  if (groups.length > 1) return groups.filter((group) => !/[aeiouy]/.test(group)).length >= 2;
  return count(secret, /[aeiou]/g) <= 3 || /[^aeiouy]{7}/.test(secret);
};
const mixesKeySigns = (secret: string) => /[2-7]/.test(secret) && /[A-Z]/i.test(secret);

/** The check digit of payment cards (Luhn). */
function hasCardChecksum(card: string): boolean {
  const digits = Array.from(card.replace(/\D/g, ''), Number).reverse();
  const sum = digits.reduce((total, digit, index) => {
    const doubled = index % 2 === 0 ? digit : digit * 2;
    return total + (doubled > 9 ? doubled - 9 : doubled);
  }, 0);
  return sum % 10 === 0;
}

/** Secrets that can be told by their form alone. */
const SHAPES: readonly SecretShape[] = [
  {
    kind: 'key',
    pattern:
      /-----BEGIN [A-Z ]{0,30}PRIVATE KEY[A-Z ]{0,10}-----(?:(?!-----)[\s\S]){0,9000}(?:-----END [A-Z ]{0,40}-----)?/dg,
  },
  { kind: 'totp-key', pattern: /otpauth(?:-migration)?:\/\/[^\s"'<>]{1,2000}/dgi },
  { kind: 'token', pattern: /(?<![\w-])eyJ[\w-]{8,}(?:\.[\w-]{2,}){0,4}/dg },
  {
    kind: 'key',
    pattern:
      /(?<![\w-])(?:gh[pousr]_\w{16,255}|github_pat_\w{16,255}|glpat-[\w-]{16,255}|sk[-_](?:[a-z]{2,6}[-_])?[\w-]{16,255}|[rp]k_(?:live|test)_\w{10,255}|(?:AKIA|ASIA)[A-Z0-9]{16}|AIza[\w-]{30,60}|SG\.[\w-]{16,60}\.[\w-]{16,60}|npm_\w{30,60}|pypi-[\w-]{20,255}|hf_\w{20,60}|dop_v1_\w{40,80})(?![\w-])/dg,
  },
  {
    kind: 'token',
    pattern:
      /(?<![\w-])(?:xox[abeoprs]-[\w-]{10,255}|xapp-[\w-]{10,255}|ya29\.[\w-]{20,400}|EwB\w[\w+/=]{30,2000})/dg,
  },
  { kind: 'token', pattern: /(?<![\w.-])[01]\.A[\w-]{20,2000}(?:\.[\w-]{1,2000}){0,4}/dg },
  { kind: 'key', pattern: /(?<![\w~.-])[\w~.-]{3}\dQ~[\w~.-]{20,40}/dg },
  {
    kind: 'token',
    pattern: /(?<!\w)(?:Bearer|Basic|NTLM|Negotiate)[\s:"']{1,3}(?<secret>[\w.~+/=-]{12,4000})/dgi,
    accepts: (secret) => /\d|[a-z][A-Z]/.test(secret),
  },
  {
    kind: 'key',
    pattern:
      /(?<!\w)(?:AccountKey|SharedAccessKey|SharedSecretKey|SharedAccessSignature|Password|Pwd)\s{0,2}=\s{0,2}(?<secret>[^\s;"'&,<>]{4,500})/dg,
    accepts: (secret) => !/^\*+$/.test(secret),
  },
  {
    kind: 'token',
    pattern:
      /[?&#;](?:code|\w{0,20}token|sig|\w{0,20}secret|key|api[_-]?key|password|passwd|pwd|pass|otp|sas|\w{0,10}assertion|SAMLResponse|ticket|session\w{0,10}|sid|auth|hash|user_?code)=(?<secret>[^\s&#"'<>|]{4,4000})/dgi,
    accepts: isNoLookUp,
  },
  { kind: 'password', pattern: /:\/\/[^\s:@/]{1,64}:(?<secret>[^\s@/]{3,64})@/dg },
  {
    kind: 'token',
    pattern:
      /https:\/\/(?:hooks\.slack\.com\/services|[\w.-]{1,80}webhook\.office\.com)\/(?<secret>[^\s"'<>|]{10,500})/dgi,
  },
  {
    kind: 'token',
    pattern:
      /(?<![\w.])(?:ESTS\w{0,20}|SignInStateCookie|x-ms-[\w-]{1,40}|FedAuth|rtFa|[\w.-]{0,20}sess(?:ion)?[\w-]{0,10}|[\w.-]{0,20}auth|[\w.-]{0,20}token)\s?=\s?"?(?<secret>[\w%.~+/=-]{16,4000})/dgi,
    accepts: hasDigit,
  },
  { kind: 'recovery-code', pattern: /(?<![\w-])\d{6}(?:[- ]\d{6}){5,7}(?![\w-])/dg },
  {
    kind: 'recovery-code',
    pattern: /(?<![\w-])[A-Z0-9]{5}(?:-[A-Z0-9]{5}){3,7}(?![\w-])/dgi,
    accepts: hasDigit,
  },
  {
    kind: 'recovery-code',
    pattern: /(?<![\w-])[A-Z0-9]{4}(?:-[A-Z0-9]{4}){3,7}(?![\w-])/dg,
    accepts: (secret) => /\d/.test(secret) && /[A-Z]/.test(secret),
  },
  {
    kind: 'app-password',
    pattern: /(?<![\w@.\/-])[a-z]{16}(?![\w@.\/-]\w|[\w@])/dg,
    accepts: isConsonantal,
  },
  {
    kind: 'app-password',
    pattern:
      /(?<![\w@.\/-])(?:[a-z]{16}|[a-z]{4}(?:[ -][a-z]{4}){3})(?= (?:(?:as|is|was|my|the|an) ){0,2}app[- ]?(?:password|pw|pwd|passwort))/dg,
  },
  {
    kind: 'app-password',
    pattern: /(?<![\w@.\/-])[a-z]{4}([ -])[a-z]{4}\1[a-z]{4}\1[a-z]{4}(?![\w@-])/dg,
    accepts: isConsonantal,
  },
  { kind: 'one-time-code', pattern: /(?<![\w-])[cbdefghijklnrtuv]{32,48}(?![\w-])/dg },
  {
    kind: 'totp-key',
    pattern: /(?<![\w-])[A-Z2-7]{16,128}={0,6}(?![\w-])/dg,
    accepts: mixesKeySigns,
  },
  {
    kind: 'totp-key',
    pattern: /(?<![\w-])[a-z2-7]{4}(?:[ -][a-z2-7]{4}){3,15}(?![\w-])/dgi,
    accepts: (secret) => /[a-z][2-7]|[2-7][a-z]/i.test(secret),
  },
  {
    kind: 'totp-key',
    pattern: /(?<=@[\w.-]{1,80},\s?[\w-]{1,40},\s?)[A-Z2-7]{16,128}={0,6}(?=,)/dgi,
  },
  {
    kind: PAPERS,
    pattern: /(?<![\w-])\d{4}([ -]?)\d{4}\1\d{4}\1\d{4}(?![\w-])/dg,
    accepts: hasCardChecksum,
  },
  {
    kind: PAPERS,
    pattern: /(?<![\w-])[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){3,7}(?: ?[A-Z0-9]{1,3})?(?![\w-])/dg,
  },
  { kind: 'token', pattern: /(?<![\w/.:\\@-])[A-Za-z0-9+/_~.=-]{40,4000}/dg, accepts: isRandom },
];

/** Finds tokens, keys and codes that give themselves away by their form. */
export function findSecretShapes(folded: string): readonly SecretSpan[] {
  return SHAPES.flatMap(({ kind, pattern, accepts }) =>
    [...folded.matchAll(pattern)].flatMap((match) => {
      const { start, end } = groupSpan(match, 'secret');
      const isSecret = accepts?.(folded.slice(start, end), match[0]) ?? true;
      return isSecret ? [{ start, end, kind }] : [];
    }),
  );
}
