/** A number as people write codes: in one piece or in groups. */
export interface WrittenNumber {
  readonly start: number;
  readonly end: number;
  readonly digits: string;
  readonly groups: number;
}

const FEWEST_DIGITS = 4;
const MOST_DIGITS = 9;

/** Digits in up to nine groups; not inside words, amounts, decimals or negative numbers. */
const CHAIN =
  /(?<![\w@#$\u20ac\u00a3+\\]|\d[.,:/-]|(?:^|[\s(:=,])-)(?:(?<![a-z0-9])[A-Z]-)?\d{1,9}(?:(?:[ -]| - |(?<=\b\d), ?(?=\d\b)|(?<=\b\d{3})\n(?=\d{3}\b))\d{1,9}){0,8}(?![\w@%\u20ac$\u00a3\\]|[.,:/-]\d)/gi;

/** The groupings codes are read out and shown in, by the lengths of the groups. */
const GROUPINGS: ReadonlySet<string> = new Set([
  '3 3',
  '4 4',
  '2 2 2',
  '2 2 2 2',
  '3 3 3',
  '3 2',
  '2 3',
  '2 2',
  '1 1 1 1',
  '1 1 1 1 1 1',
  '1 1 1 1 1',
  '1 1 1 1 1 1 1 1',
  '1 1 1 1 1 1 1',
]);
const MOST_GROUPS = 8;

interface Group {
  readonly start: number;
  readonly digits: string;
}

/** Reads the numbers of four to nine digits in a text. */
export function readNumbers(text: string): readonly WrittenNumber[] {
  return [...text.matchAll(CHAIN)].flatMap(({ index, 0: chain }) =>
    splitChain(
      [...chain.matchAll(/\d+/g)].map((group) => ({
        start: index + group.index,
        digits: group[0],
      })),
    ),
  );
}

function splitChain(groups: readonly Group[]): readonly WrittenNumber[] {
  const numbers: WrittenNumber[] = [];
  for (let at = 0; at < groups.length;) {
    const taken = groups.slice(at, at + groupsOfOneNumber(groups, at));
    const last = taken.at(-1) ?? { start: 0, digits: '' };
    const digits = taken.map((group) => group.digits).join('');
    if (digits.length >= FEWEST_DIGITS && digits.length <= MOST_DIGITS)
      numbers.push({
        start: groups[at]?.start ?? 0,
        end: last.start + last.digits.length,
        digits,
        groups: taken.length,
      });
    at += taken.length;
  }
  return numbers;
}

function groupsOfOneNumber(groups: readonly Group[], at: number): number {
  for (let count = Math.min(MOST_GROUPS, groups.length - at); count > 1; count -= 1) {
    const lengths = groups.slice(at, at + count).map(({ digits }) => digits.length);
    if (GROUPINGS.has(lengths.join(' '))) return count;
  }
  return 1;
}
