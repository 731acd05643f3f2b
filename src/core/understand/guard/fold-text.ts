/** A text in one plain spelling, with the way back to where each character came from. */
export interface FoldedText {
  /** Without invisible characters, accents and formatting tags; look-alikes in their Latin form. */
  readonly text: string;
  /** Where the folded characters `start` to `end` stand in the original. */
  readonly origin: (start: number, end: number) => readonly [start: number, end: number];
}

const FORMATTING =
  /<\/?(?:b|i|u|s|p|br|em|strong|span|div|code|pre|li|ul|td|tr)(?:\s[^<>]{0,200})?\/?>|&nbsp;|&#160;/iy;
const UNSEEN = /[\p{Cf}\p{Cs}\p{M}\p{Co}\u115f\u1160\u3164\uffa0]|(?![\t\n\r])\p{Cc}/u;
const SPELLINGS: readonly (readonly [pattern: RegExp, plain: string])[] = [
  [/[\u2018\u2019\u201a\u201b\u02bc\u00b4`\u2032]/, "'"],
  [/[\u201c\u201d\u201e\u201f\u00ab\u00bb\u2033]/, '"'],
  [/[\p{Pd}\u2212\u2043]/u, '-'],
  [/[\u2028\u2029\u0085]/, '\n'],
  [/(?![\t\n\r])\s/, ' '],
];

/** What is written in such characters alone, as most is, stands as it is; to see that takes a hundredth of the time. */
const NOTHING_TO_FOLD = /^[\t\n\r\x20-\x25\x27-\x3b\x3d-\x5f\x61-\x7e]*$/;

/** The zero of each script that writes decimal digits its own way and is in common use. */
const ZEROS = [0x660, 0x6f0, 0x966, 0x9e6, 0xa66, 0xae6, 0xbe6, 0xe50, 0xed0, 0x1040, 0x17e0];

const CYRILLIC_AND_GREEK = 'авеікмнорсстухԁһјԛѕԝѵαβεικνορτυχАВЕІКМНОРСТУХЅЈΑΒΕΖΗΙΚΜΝΟΡΤΥΧ';
const THEIR_LATIN = 'abeikmhopcctyxdhjqswvabeikvoptuxABEIKMHOPCTYXSJABEZHIKMNOPTYX';
const LOOK_ALIKES: ReadonlyMap<string, string> = new Map(
  Array.from(CYRILLIC_AND_GREEK, (letter, index) => [letter, THEIR_LATIN.charAt(index)]),
);
const MIXED_WORD = /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]+/gu;

/** Folds a text for reading by rules; what a rule finds is mapped back by `origin`. */
export function foldText(original: string): FoldedText {
  if (NOTHING_TO_FOLD.test(original))
    return { text: original, origin: (start, end) => [start, end] };
  const starts: number[] = [];
  const ends: number[] = [];
  const known = new Map<string, string>();
  let text = '';
  for (let at = 0; at < original.length;) {
    const [written, plain] = readNext(original, at, known);
    for (const unit of plain.split('')) {
      text += unit;
      starts.push(at);
      ends.push(at + written);
    }
    if (plain === '' && ends.length > 0) ends[ends.length - 1] = at + written;
    at += written;
  }
  const origin = (start: number, end: number) => [starts[start] ?? 0, ends[end - 1] ?? 0] as const;
  return { text: latinize(text), origin };
}

function readNext(
  original: string,
  at: number,
  known: Map<string, string>,
): readonly [length: number, plain: string] {
  const first = original[at] ?? '';
  if (first === '<' || first === '&') {
    FORMATTING.lastIndex = at;
    const tag = FORMATTING.exec(original);
    return tag ? [tag[0].length, ' '] : [1, first];
  }
  const character = String.fromCodePoint(original.codePointAt(at) ?? 0);
  const plain = known.get(character) ?? foldCharacter(character);
  known.set(character, plain);
  return [character.length, plain];
}

function foldCharacter(character: string): string {
  if (/^[\x20-\x5f\x61-\x7e]$/.test(character)) return character;
  if (UNSEEN.test(character)) return '';
  const spelling = SPELLINGS.find(([pattern]) => pattern.test(character));
  if (spelling) return spelling[1];
  const code = character.codePointAt(0) ?? 0;
  const zero = ZEROS.find((first) => code >= first && code < first + 10);
  if (zero !== undefined) return String(code - zero);
  return character.normalize('NFKD').replace(/\p{M}/gu, '');
}

/** A word that mixes Latin with Cyrillic or Greek letters is meant to be read as Latin. */
function latinize(text: string): string {
  return text.replace(MIXED_WORD, (word) =>
    /\p{Script=Latin}/u.test(word) && /[\p{Script=Cyrillic}\p{Script=Greek}]/u.test(word)
      ? word.replace(/[^\x00-\x7f]/gu, (letter) => LOOK_ALIKES.get(letter) ?? letter)
      : word,
  );
}
