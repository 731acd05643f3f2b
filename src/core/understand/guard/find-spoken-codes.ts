import type { SecretSpan } from './secret-span';

const UNIT = 'one|two|three|four|five|six|seven|eight|nine';
const DIGIT = `zero|oh|nought|${UNIT}|null|eins|zwei|zwo|drei|vier|funf|fuenf|sechs|sieben|acht|neun`;
const PAIR = `(?:twenty|thirty|forty|fourty|fifty|sixty|seventy|eighty|ninety)(?:[ -]?(?:${UNIT}))?|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen`;
const SPOKEN = `(?:(?:double|triple)[ -](?:${DIGIT})|${PAIR}|${DIGIT})`;

/** Digits in words, as codes are read out. */
const RUN = new RegExp(
  `(?<![\\w-])${SPOKEN}(?:[ ,.-]{1,3}(?:and )?${SPOKEN}){2,15}(?![\\w-])`,
  'gi',
);
const WORD = new RegExp(SPOKEN, 'gi');
const PAIR_WORD = new RegExp(`^(?:${PAIR})$`, 'i');

const ABOUT_CODES = /(?<!\w)(?:codes?|pins?|otp|passcode|digits)(?!\w)/i;
const REACH = 60;
const FEWEST_DIGITS = 4;
const DIGITS_OF_A_CODE = 6;
/** Counting, and what a foreign telephone number begins with. */
const COUNTING =
  /^(?:one\W+two\W+three|(?:double|zero|oh)[ -](?:zero|oh)\W+(?!\w+\W+\w+\W+\w+\W+\w+))/i;
const COUNTED =
  /^[ ,.]{1,2}(?:times|minutes|seconds|hours|days|weeks|users|people|devices|options|steps)/i;

/** Finds codes that are written out in words: "four eight two, nine one three". */
export function findSpokenCodes(folded: string): readonly SecretSpan[] {
  return [...folded.matchAll(RUN)].flatMap(({ index, 0: run }) => {
    const end = index + run.length;
    const around = `${folded.slice(Math.max(0, index - REACH), index)} ${folded.slice(end, end + REACH)}`;
    const digits = countDigits(run);
    const isLong = digits >= DIGITS_OF_A_CODE;
    const isCode = isLong || (digits >= FEWEST_DIGITS && ABOUT_CODES.test(around));
    if (!isCode || COUNTING.test(run) || COUNTED.test(folded.slice(end, end + 12))) return [];
    return [{ start: index, end, kind: 'one-time-code' }];
  });
}

function countDigits(run: string): number {
  const words = run.match(WORD) ?? [];
  return words.reduce((sum, word) => sum + digitsOf(word), 0);
}

function digitsOf(word: string): number {
  if (/^triple/i.test(word)) return 3;
  return /^double/i.test(word) || PAIR_WORD.test(word) ? 2 : 1;
}
