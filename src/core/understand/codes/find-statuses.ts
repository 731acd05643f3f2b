import type { CodeEntry, CodeIndex } from './code-index';
import { LEAST_STATUS } from './code-shape';
import type { Reading, Sighting } from './sighting';
import type { Word } from './word';

const WITH_MARK = /^[0Oo][xX]([0-9A-Fa-fOo]{8}|[fF]{8}[0-9A-Fa-fOo]{8})[lL]?$/;
const WITHOUT_MARK = /^(?=.{0,7}\d)(?=.{0,7}[A-Fa-f])[0-9A-Fa-f]{8}$/;
const DECIMAL = /^\d{9,10}$/;
/** What a phone number or a part of something longer has before it. */
const GLUE = /(?:[\p{L}\p{N}][-./]|\+)$/u;
const MINUS = /(?:^|[^\p{L}\p{N}])-$/u;
/** Statuses are 0x8… and 0xC… ; what lies above is no status but a mask or -1. */
const GREATEST_STATUS = 0xcfff_ffff;

/** Statuses of 32 bits in any form: hexadecimal, decimal, signed or not, with their sign lost. */
export function findStatuses(reading: Reading, index: CodeIndex): readonly Sighting[] {
  return reading.words.flatMap(
    (word, at) => findHex(word, index) ?? findDecimal(reading, at, index) ?? [],
  );
}

function findHex(word: Word, { statuses }: CodeIndex): Sighting | undefined {
  if (word.text.length < 8 || word.text.length > 19) return undefined;
  const hex = WITH_MARK.exec(word.text)?.[1];
  const digits = hex ?? WITHOUT_MARK.exec(word.text)?.[0];
  if (digits === undefined) return undefined;
  const shown = digits.replace(/o/gi, '0').slice(-8).toUpperCase();
  const value = Number.parseInt(shown, 16);
  const entry = statuses.get(value);
  if (entry) return { start: word.start, end: word.end, kind: 'code', entry };
  if (hex === undefined || !isStatus(value)) return undefined;
  return { start: word.start, end: word.end, kind: 'unknown', code: `0x${shown}`, isCued: true };
}

function findDecimal(reading: Reading, at: number, index: CodeIndex): Sighting | undefined {
  const word = reading.words[at];
  if (!word || !DECIMAL.test(word.text)) return undefined;
  const before = reading.text.slice(Math.max(0, word.start - 2), word.start);
  const isNegative = MINUS.test(before);
  const start = isNegative ? word.start - 1 : word.start;
  const entry = findValue(Number(word.text), isNegative, index);
  if (entry) {
    return GLUE.test(before) ? undefined : { start, end: word.end, kind: 'code', entry };
  }
  if (!isNegative || !isStatus(-Number(word.text) >>> 0)) return undefined;
  return { start, end: word.end, kind: 'unknown', code: `-${word.text}`, isCued: true };
}

function findValue(
  size: number,
  isNegative: boolean,
  { statuses }: CodeIndex,
): CodeEntry | undefined {
  if (isNegative || size < LEAST_STATUS) return statuses.get(-size >>> 0);
  return statuses.get(size);
}

function isStatus(value: number): boolean {
  return value >= LEAST_STATUS && value <= GREATEST_STATUS;
}
