import { TUNING } from '../tuning';

const LONE_SURROGATE = /\p{Cs}/gu;
const INVISIBLE = /\p{Cf}/gu;
const APOSTROPHE = /[’‘ʼ`´]/g;

function cut(text: string): string {
  const { headLength, tailLength } = TUNING;
  if (text.length <= headLength + tailLength) return text;
  return `${text.slice(0, headLength)}\n${text.slice(-tailLength)}`;
}

/** One spelling for one text: compatibility forms, letter case, apostrophes; bounded in length. */
export function normalizeText(text: string): string {
  const plain = cut(text).replace(LONE_SURROGATE, ' ').normalize('NFKC').replace(INVISIBLE, '');
  return cut(plain.toLowerCase().replace(APOSTROPHE, "'"));
}
