import type { SecretKind } from '../understanding';
import { groupSpan } from './group-span';
import { PAPERS, type SecretSpan } from './secret-span';

interface LabelledSecret {
  readonly kind: SecretKind;
  /** Words that name the secret. */
  readonly label: string;
  /** What the secret itself looks like. */
  readonly value: string;
  /** The words between, `LINK` where nothing else is said. */
  readonly link?: string;
  /** Whether capital letters matter: `TAP` is a pass, "tap" is what people do. */
  readonly isExact?: boolean;
  readonly accepts: (value: string) => boolean;
}

/** Who gave it, in between: "the pass you sent me, …". */
const GIVEN =
  '(?:\\s(?:that |which )?(?:you|they|he|she|it|i|we|(?:the |our |my )?(?:help ?desk|service ?desk|support|admin|boss)) (?:just |have |had |has )?(?:gave|sent|issued|made|created|generated|got|wrote|texted|mailed|set|printed|saved)(?: (?:me|us|him|her|for me|up))?)?';
const LINK =
  '(?:[\\s:="\'(\\[>,*_~-]|(?:is|was|are|were|ist|lautet|war|est|es|from|me|like|value|number|no|nr|here|it|now|today|with|reads?|radius)(?!\\w)){1,8}';
const TIGHT_LINK =
  '\\s{0,3}(?:[:=>]|->|(?<=\\s)(?:is|was|are|ist|lautet|est|es)(?=\\s))[\\s"\'(\\[*_~]{0,4}';

const hasDigit = (value: string) => /\d/.test(value);
const mixes = (value: string) => /\d/.test(value) && /\p{L}/u.test(value);
const isNoGuid = (value: string) => !/^\{?[0-9a-f]{8}-[0-9a-f]{4}-/i.test(value);
const isOpaque = (value: string) =>
  isNoGuid(value) &&
  !/^(?:https?:|[\w.-]+\.(?:com|net|org|example)\b)/i.test(value) &&
  (mixes(value) || /[a-z][A-Z]|[!@#$%^&*~?+]./.test(value));
const isPlainWordFree = (value: string) =>
  /\d|[^\w\s-]|[a-z][A-Z]/.test(value.replace(/[.,;:!?)\]]+$/, ''));
const isPass = (value: string) =>
  isPlainWordFree(value) && isNoGuid(value) && !/^\d+-\d+$|^\d{1,5}\D{0,4}$/.test(value);

const TAP_LABEL =
  '(?:tap(?=\\s?[:=]|\\s(?:is|was)\\s\\S{0,30}\\d)|(?:my|a|the|new) tap|temporary access pass(?:code|word)?|temporary pass(?:code|word)?|temp pass|access pass(?:code)?|temporary code|befristete[rn]? zugriffspass)';
const RECOVERY_LABEL =
  '(?:recovery|backup|back-up|rescue|reserve|emergency|scratch|bypass|restore|bitlocker|wiederherstellungs|sicherungs|ersatz|notfall)[- ]?(?:recovery )?(?:codes?|keys?|schlussel|passwords?|pins?)|codes? de (?:secours|recuperation)|codigos? de (?:recuperacion|respaldo)';
const KEY_LABEL =
  '[\\w-]{0,30}(?:client[ _-]?secret|api[ _-]?keys?|api[ _-]?token|access[ _-]?keys?|secret[ _-]?keys?|account[ _-]?keys?|subscription[ _-]?keys?|shared[ _-]?(?:secret|key)|radius[ _-]?secret|pre-?shared[ _-]?key|psk|app[ _-]?secret|secret[ _-]?value|secret|webhook[ _-]?secret|encryption[ _-]?key)';
const TOKEN_LABEL =
  '[\\w-]{0,30}(?:access[ _-]?token|refresh[ _-]?token|id[ _-]?token|session[ _-]?(?:token|cookie|key)|bearer|auth[ _-]?token|user[ _-]?token|bot[ _-]?token|token|cookie|prt)';
const SEED_LABEL =
  '(?:secret|seeds?|set-?up key|manual key|secret key|totp|2fa key|mfa key|authenticator key|otp key|base32|key)';
const DOCUMENT_LABEL =
  "(?:passport|driver'?s? licen[cs]e|driving licen[cs]e|identity card|id card|national id|personalausweis|ausweis|reisepass|fuhrerschein|social security|ssn|national insurance|nino|tax id|dni|nie|codice fiscale|permis de conduire|passeport)";

const LABELLED: readonly LabelledSecret[] = [
  {
    kind: 'temporary-access-pass',
    label: TAP_LABEL,
    value: '[^\\s"\'<>]{6,64}',
    accepts: isPass,
  },
  {
    kind: 'temporary-access-pass',
    label: 'TAP(?: (?:for|of) \\S{1,30})?',
    isExact: true,
    value: '[^\\s"\'<>]{6,64}',
    accepts: isPass,
  },
  {
    kind: 'temporary-access-pass',
    label: TAP_LABEL,
    link: TIGHT_LINK,
    value: '[^\\s"\'<>]{8,64}',
    accepts: (value) => isPlainWordFree(value),
  },
  {
    kind: 'recovery-code',
    label: RECOVERY_LABEL,
    value:
      '[a-z0-9]{4,8}(?:-[a-z0-9]{4,8}){1,11}|[a-z0-9]{4,32}(?:[- ](?=[a-z]{0,8}\\d)[a-z0-9]{3,8}){0,11}',
    accepts: (value) => hasDigit(value) || /^[A-Z]{4,8}(?:-[A-Z]{4,8}){2,}$/.test(value),
  },
  {
    kind: 'app-password',
    label:
      '(?:app|application|app-spezifisches|app-specific)[- ]?(?:password|passwort|kennwort|passwords|pw|pwd|passcode)',
    value: '[a-z]{16}(?!\\w)|[a-z]{4}(?:[ -][a-z]{4}){3}(?!\\w)',
    accepts: (value) =>
      !/(?:ing|tion|ment|ness|able|ible|ities|ally|ed|ung|keit|heit)$/.test(value) &&
      /\b[^aeiou ]{4}\b|^\S{16}$/.test(value),
  },
  {
    kind: 'app-password',
    label: '(?:app|application|app-specific)[- ]?(?:password|passwort|kennwort|pw|pwd)',
    link: TIGHT_LINK,
    value: '[a-z]{16}(?!\\w)|[a-z]{4}(?:[ -][a-z]{4}){3}(?!\\w)',
    accepts: () => true,
  },
  { kind: 'key', label: KEY_LABEL, value: '[^\\s"\'<>,;&]{8,500}', accepts: isOpaque },
  {
    kind: 'key',
    label: '[\\w-]{0,30}key',
    link: TIGHT_LINK,
    value: '[\\w+/=~.-]{20,500}',
    accepts: (value) =>
      mixes(value) && /[a-z]/.test(value) && /[A-Z]/.test(value) && isNoGuid(value),
  },
  {
    kind: 'token',
    label: TOKEN_LABEL,
    value: '[^\\s"\'<>,;&]{16,4000}',
    accepts: (value) => isOpaque(value) && mixes(value),
  },
  {
    kind: 'totp-key',
    label: SEED_LABEL,
    value:
      '[A-Z2-7]{16,128}={0,6}(?!\\w)|[a-f0-9]{20,128}(?!\\w)|[a-z2-7]{4}(?:[ -][a-z2-7]{4}){3,15}(?!\\w)|[a-z2-7]{16,64}(?!\\w)',
    accepts: (value) => hasDigit(value) || value === value.toUpperCase(),
  },
  {
    kind: 'totp-key',
    label: SEED_LABEL,
    link: TIGHT_LINK,
    value: '[a-z2-7]{4}(?:[ -][a-z2-7]{4}){3,15}(?!\\w)|[a-z2-7]{16,64}(?!\\w)',
    accepts: () => true,
  },
  {
    kind: PAPERS,
    label: DOCUMENT_LABEL,
    link: '(?: (?:number|no|nr|nummer|card|id))?\\.?(?:[\\s:="\'(#,]|is|ist|was){1,5}',
    value: '[A-Z0-9](?:[ -]?[A-Z0-9]){5,13}(?!\\w)',
    accepts: (value) => (value.match(/\d/g)?.length ?? 0) >= 4,
  },
];

const PATTERNS = LABELLED.map(({ kind, label, link = LINK, value, isExact = false, accepts }) => ({
  kind,
  accepts,
  pattern: new RegExp(
    `(?<!\\w)(?:${label})(?!\\w)${GIVEN}${link}(?<secret>${value})`,
    isExact ? 'dg' : 'dgi',
  ),
}));

/** Lines that hold nothing but one code each, below a line that announces recovery codes. */
const ANNOUNCED = new RegExp(
  `(?<!\\w)(?:${RECOVERY_LABEL})(?!\\w)[^\\n]{0,120}\\n(?<lines>(?:[^\\w\\n]{0,4}(?:\\d{1,2}[.)]\\s)?[a-z0-9]{4,12}(?:[- ][a-z0-9]{3,8}){0,6}[^\\w\\n]{0,3}(?:\\n|$)){1,40})`,
  'dgi',
);
const CODE_IN_LINE = /(?<![\w-])[a-z0-9]{4,12}(?:[- ][a-z0-9]{3,8}){0,6}(?![\w-])/gi;

function findAnnouncedCodes(folded: string): readonly SecretSpan[] {
  return [...folded.matchAll(ANNOUNCED)].flatMap((match) => {
    const { start, end } = groupSpan(match, 'lines');
    return [...folded.slice(start, end).matchAll(CODE_IN_LINE)].flatMap(({ index, 0: code }) =>
      hasDigit(code)
        ? [
            {
              start: start + index,
              end: start + index + code.length,
              kind: 'recovery-code' as const,
            },
          ]
        : [],
    );
  });
}

/** Finds keys, passes and recovery codes by the words that name them. */
export function findLabelledSecrets(folded: string): readonly SecretSpan[] {
  return [...findNamed(folded), ...findAnnouncedCodes(folded)];
}

function findNamed(folded: string): readonly SecretSpan[] {
  return PATTERNS.flatMap(({ kind, pattern, accepts }) =>
    [...folded.matchAll(pattern)].flatMap((match) => {
      const { start, end } = groupSpan(match, 'secret');
      return accepts(folded.slice(start, end)) ? [{ start, end, kind }] : [];
    }),
  );
}
