const SIGN = /[!@#$%^&*?+=~\u20ac\u00a3|<>{}()[\]]/;
const BRACKET = /[()[\]<>{}|=+/\\"';]/;
const JOINER = /[._,;:/\\'"-]/;
const TRAILING = /[.,;:!?)\]}"'>]+$/;
const LEADING = /^[("'[{<*_~]+/;
const EMPHASIS_END = /(?:\*\*|__|~~)[.,;:!?)\]}"'>]*$/;
const SIMPLE_EMPHASIS = /^[("'[{<]*([*_~])(.*)\1[.,;:!?)\]}"'>]*$/;

/** Tokens with digits or signs in them that are names of things, not passwords. */
const NAMES: readonly RegExp[] = [
  /^(?:[a-z]+:\/\/|www\.|\\\\|<|@|-)/i,
  /^[\w.+-]{2,}@[a-z][a-z-]{3,}$|^[\w.+-]+@[\w-]+(?:\.[\w-]+)+$/i,
  /^(?:aadsts|kb|0x|caa|sspr|inc|chg|req|task|ritm|hcw|event|error|err|ems|cve)[-_:]?[0-9a-f]+$/i,
  /^[A-Z]{1,6}[-_]?\d[\dA-Z-]*$/,
  /^(?:[0-9a-f]{8}|[0-9a-f]{32,64})$/i,
  /\.(?:com|net|org|example|local|de|fr|ch|uk|io|ms|gov|edu|cn|us|exe|dll|ps1|psm1|csv|txt|pdf|log|json|xml|md|cpp|docx?|xlsx?|msi)(?:$|[/:?])/i,
  /^(?:windows|win|office|outlook|exchange|server|forti\w*|cisco|asa|iphone|ipad|ios|ipados|galaxy|pixel|android|macos|ubuntu|teams|azure|entra|sharepoint|onedrive|adfs|radius|nps|chrome|firefox|edge|surface|thinkpad|latitude|elitebook|version|build|tls|sha|oauth|saml|fido|oath|base|ms-?chap|ntlm|pap|md|ipv|http|utf|x|aes|rsa|web|srv|dc|mfa|sspr|totp|id|ad|step|part|day|user|test|method|option|question|number|nr|no|page|line|room|floor|team|group|site|vlan|port)[-_.]?v?\d[\w.-]*$/i,
  /^(?:o365|m365|d365|\d?fa|[efbp]\d|b2[bc]|24\/7|p1\/p2|e3\/e5)$/i,
  /^\d+(?:[.,:/x-]\d+)*(?:st|nd|rd|th|x|h|s|m|d|k|gb|mb|ms|min|mins|am|pm|hrs?|%|\+|-?\w{4,12})?$/i,
  /^[a-z]+(?:\/[a-z]+)+$/i,
  /^[a-z]+-(?:az|mg|ad|msol|ps|item|service|web|exchange|spo|pnp)\w*$/i,
  /micros0ft|micr0soft|0ffice|0utlook|l0gin|log4/i,
  /^\w{1,3}$/,
];

function isName(core: string): boolean {
  return NAMES.some((pattern) => pattern.test(core));
}

/** The token without bold, italic or struck-through marks. */
function stripEmphasis(token: string): string {
  return token.replace(SIMPLE_EMPHASIS, '$2').replace(EMPHASIS_END, '');
}

/** The token without the punctuation and mark-up of the sentence around it. */
export function stripPunctuation(token: string): string {
  return stripEmphasis(token).replace(TRAILING, '').replace(LEADING, '');
}

/** Of a length and with a letter, and nothing's name. */
function isCandidate(core: string, fewest: number): boolean {
  return core.length >= fewest && core.length <= 64 && /\p{L}/u.test(core) && !isName(core);
}

/** Strong enough to be a password wherever passwords are the subject. */
export function isPasswordShaped(token: string): boolean {
  const core = stripPunctuation(token);
  if (!isCandidate(core, 6)) return false;
  const signs = stripEmphasis(token).replace(/^[([{<*]+|[?)\]>}]+[.,;:]?$/g, '');
  if (/\d/.test(core) && SIGN.test(signs)) return !/[()<>{}[\]=/]/.test(core);
  if (SIGN.test(core.slice(1, -1)) && !BRACKET.test(core)) return true;
  return core.length >= 8 && isMixed(core) && !JOINER.test(core);
}

function isMixed(core: string): boolean {
  return /\d/.test(core) && /\p{Lu}/u.test(core) && /\p{Ll}/u.test(core);
}

/** Enough to be a password right beside the word itself. */
export function mayBePassword(token: string): boolean {
  const core = stripPunctuation(token);
  return isPasswordShaped(token) || (/\d/.test(core) && isCandidate(core, 4));
}

/** Of its neighbouring signs so many must be of different kinds for a token to be made by a machine. */
const SCRAMBLED_SHARE = 0.75;
const CHANGE = /\p{Lu}\p{Ll}|\p{L}[\d_!@#$%^&*~-]|[\d_!@#$%^&*~-]\p{L}|\p{Ll}\p{Lu}|\d[_-]|[_-]\d/u;

/** Made by a machine: capitals, small letters and digits in turn, as in `vR9m-Kp3X`. */
function isMachineMade(core: string): boolean {
  if (!isCandidate(core, 8) || !isMixed(core) || !/^[\p{L}\d_!@#$%^&*~-]+$/u.test(core))
    return false;
  const changes = core.split('').filter((sign, at) => CHANGE.test(sign + (core[at + 1] ?? '')));
  return changes.length >= SCRAMBLED_SHARE * (core.length - 1);
}

/** A word with figures in the place of letters, as in `Gr33n`. */
const DISGUISED = /\p{Ll}*\p{L}[013457@$]{1,2}\p{Ll}{1,}/u;

/** Words disguised by figures for letters, and something more: `S0mmer-Regen`. */
function isDisguised(core: string): boolean {
  const rest = core.replace(DISGUISED, '');
  return (
    isCandidate(core, 8) && /\p{Lu}/u.test(core) && rest !== core && /[\d_!#$%^&*~-]/.test(rest)
  );
}

/** So strong that it is a password whatever it stands beside. */
export function isUnmistakable(token: string): boolean {
  const core = stripPunctuation(token);
  if (isMachineMade(core) || isDisguised(core)) return true;
  if (/^p[a@4][s$]{2}w[o0]r[dt][\d!@#$%]{1,6}$/i.test(core)) return true;
  if (!isCandidate(core, 7) || !isMixed(core)) return false;
  return /[!@#$^&*~]/.test(token) && !/[<>|=/\\"';:(){}[\]?]/.test(core);
}

/**
 * Made up to be remembered, with its digits at the end (`Harbour_View7`), or by a machine (`Kd8fXw2p`).
 * What people name things has its digits in the middle: `Remember14Days`.
 */
export function isHomemade(token: string): boolean {
  const core = stripPunctuation(token);
  if (!isCandidate(core, 8) || !isMixed(core)) return false;
  const isRemembered = /^\p{L}+(?:[._-]?[\p{L}\d]+){0,3}\d{1,6}[!?.]*$/u.test(core);
  const isScrambled = /^[\p{L}\d]+$/u.test(core) && !/\p{Ll}{4}|\p{L}{6}/u.test(core);
  return isRemembered || isScrambled;
}
