/** Where a phone number stands in a text. */
export interface PhoneSpan {
  readonly start: number;
  readonly end: number;
}

const GAP = '[ ().\\/\\-]{0,3}';
const LABELS =
  '(?:tele)?phones?|mobiles?|cell(?:phone)?|tel|fon|telefon|handy(?:nummer|nr)?|movil|portable|landline|fax|whatsapp|call|ring|dial|reach|text|sms';
const LABEL_WORDS =
  'number|no|nr|nummer|is|was|to|me|him|her|us|on|at|under|my|new|old|the|our|ist|lautet|unter';

const PHONES: readonly RegExp[] = [
  new RegExp(`(?<![\\w+])\\+ ?\\d(?:${GAP}\\d){6,13}(?![\\w])`, 'g'),
  new RegExp(`(?<![\\w+.,:/#=-])00[1-9](?:${GAP}\\d){7,13}(?!\\w)`, 'g'),
  new RegExp(`(?<![\\w+.,:/#=-])\\(?0[1-9](?:${GAP}\\d){7,10}(?!\\w)`, 'g'),
  /(?<![\w+.#-])(?:1[ .-])?\(?[2-9]\d{2}\)?[ .-]{0,2}(?<=[ .)-])[2-9]\d{2}[ .-]?\d{4}(?!\w)/g,
  new RegExp(
    `(?<=(?<!\\w)(?:${LABELS})(?:[.:=# ]{1,3}(?:${LABEL_WORDS})){0,3}[.:=# (]{1,3})\\d(?:${GAP}\\d){6,13}(?!\\w)`,
    'gi',
  ),
];

/**
 * Finds phone numbers.
 * @param blanked a folded text whose dates, addresses and ids are blanked out
 */
export function findPhoneNumbers(blanked: string): readonly PhoneSpan[] {
  return PHONES.flatMap((pattern) =>
    [...blanked.matchAll(pattern)].map(({ index, 0: found }) => ({
      start: index,
      end: index + found.length,
    })),
  );
}
