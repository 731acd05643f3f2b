/** Signs and the Latin ones they are drawn like, or stand for: each sign on the left has its own on the right. */
const DRAWN_ALIKE: readonly (readonly [signs: string, latin: string])[] = [
  // Cyrillic
  ['АВСЕНІЈКМОРЅТХУҮԌԚԜ', 'ABCEHIJKMOPSTXYYGQW'],
  ['авсеһіјкморѕтхуүԁԛԝ', 'abcehijkmopstxyydqw'],
  // Greek
  ['ΑΒΕΖΗΙΚΜΝΟΡΤΥΧ', 'ABEZHIKMNOPTYX'],
  ['αεικνορτυχ', 'aeikvoptux'],
  // Latin cousins
  ['ıɑɡ', 'iag'],
  // Dashes and the minus sign
  ['‐‑‒–—―−', '-------'],
  // Quotation marks
  ['‘’‚‛′´ʼ', "'''''''"],
  ['“”„‟″«»', '"""""""'],
];

const LATIN_OF: ReadonlyMap<string, string> = new Map(
  DRAWN_ALIKE.flatMap(([signs, latin]) =>
    Array.from(signs, (sign, at): [string, string] => [sign, latin[at] ?? sign]),
  ),
);

const ANY_SIGN = new RegExp(`[${[...LATIN_OF.keys()].join('')}]`, 'gu');
const LONE_SURROGATE = /\p{Cs}/gu;
const INVISIBLE = /[\p{Cf}\p{Mn}\p{Me}]/gu;

/** One spelling for what looks the same: full-width, Cyrillic and Greek letters, dashes, quotes, nothing invisible. */
export function foldLookAlikes(text: string): string {
  return text
    .replace(LONE_SURROGATE, ' ')
    .normalize('NFKC')
    .replace(INVISIBLE, '')
    .replace(ANY_SIGN, (sign) => LATIN_OF.get(sign) ?? sign);
}
