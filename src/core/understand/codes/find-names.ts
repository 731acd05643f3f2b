import { HEAD_LENGTH, type CodeIndex, type NameEntry } from './code-index';
import { isOrdinary, isSaidAsCode } from './is-said-as-code';
import type { Reading, Sighting } from './sighting';
import { CUES, PLAIN_WORDS } from './word-lists';

/** Between the words of a name: nothing, or one of what people put there. */
const JOINT = /^(?: {0,2}|[_.-]|\*|\* )$/;
const MOST_WORDS_ASKED = 8;
const LABEL_OF_GUID = /^["'\])]{0,2} ?(?:[:=] ?){1,2}["'{[(]{0,2}[0-9a-f]{8}-/i;
const MOST_HEADING = 80;
/** Before the name in its line: nothing, a label or a path. */
const HEADING_BEFORE =
  /(?:^|\n)[^\S\n]*[-*>"'`.\\/]{0,3}(?:(?:log ?name|channel|log|script|source|provider|path) ?[:=][^\S\n]*)?(?:[\w.:-]{1,40}[\\/]){0,4}$/iu;
const HEADING_AFTER = /^(?:\.[a-z]\w{1,3})?["'`:]{0,2}[^\S\n]*(?:\n|$)/i;
const PART_OF_LONGER_BEFORE = /[\p{L}\p{N}]_$/u;
const PART_OF_LONGER_AFTER = /^_[\p{L}\p{N}]/u;

/** Names as the knowledge has them, in any case, their words joined or apart. */
export function findNames(reading: Reading, index: CodeIndex): readonly Sighting[] {
  const sightings: Sighting[] = [];
  for (let at = 0; at < reading.words.length;) {
    const found = findLongest(reading, at, index);
    if (found && isHeading(reading, at, found)) sightings.push(toClosed(reading, at, found));
    else if (found && isName(reading, at, found)) sightings.push(toSighting(reading, at, found));
    at = found ? found.until : at + 1;
  }
  return sightings;
}

interface Found {
  readonly name: NameEntry;
  /** The word after the last of the name. */
  readonly until: number;
}

function findLongest(
  { text, words }: Reading,
  at: number,
  { heads, names }: CodeIndex,
): Found | undefined {
  let joined = '';
  let longest: Found | undefined;
  for (let next = at; next < words.length; next += 1) {
    const word = words[next];
    if (!word) break;
    if (next > at && !JOINT.test(text.slice(words[next - 1]?.end, word.start))) break;
    joined += word.lower;
    if (joined.length > mostLength(joined, heads)) break;
    const name = names.get(joined);
    if (name) longest = { name, until: next + 1 };
  }
  return longest;
}

/** How long a name can be that begins like this. */
function mostLength(joined: string, heads: ReadonlyMap<string, number>): number {
  if (joined.length < HEAD_LENGTH) return Infinity;
  return heads.get(joined.slice(0, HEAD_LENGTH)) ?? 0;
}

function isName(reading: Reading, at: number, { name, until }: Found): boolean {
  const { text, words } = reading;
  const start = words[at]?.start ?? 0;
  const end = words[until - 1]?.end ?? 0;
  if (isFieldName(name) && !text.slice(start, end).includes('_'))
    return isAllThatIsSaid(reading, at, until);
  const after = text.slice(end, end + 16);
  if (PART_OF_LONGER_BEFORE.test(text.slice(Math.max(0, start - 2), start))) return false;
  if (PART_OF_LONGER_AFTER.test(after) || LABEL_OF_GUID.test(after)) return false;
  return isSaidAsCode(reading, at, until, name);
}

/** A script or a log's channel with a line of a paste to itself heads what follows: nobody asks about it. */
function isHeading(reading: Reading, at: number, { name, until }: Found): boolean {
  const { text } = reading;
  if (name.isError || !text.trim().includes('\n')) return false;
  const { start, end } = toClosed(reading, at, { name, until });
  const before = text.slice(Math.max(0, start - MOST_HEADING), start);
  return HEADING_BEFORE.test(before) && HEADING_AFTER.test(text.slice(end, end + MOST_HEADING));
}

function toClosed({ words }: Reading, at: number, { until }: Found): Sighting {
  return { start: words[at]?.start ?? 0, end: words[until - 1]?.end ?? 0, kind: 'closed' };
}

function toSighting({ text, words }: Reading, at: number, { name, until }: Found): Sighting {
  const start = words[at]?.start ?? 0;
  const end = words[until - 1]?.end ?? 0;
  const written = text.slice(start, end);
  const isWeak = isLowerSnake(written) || (isOrdinary(name) && /[ -]/.test(written));
  return { start, end, kind: 'code', entry: name, isWeak };
}

/** Names in lower case with underscores are those of fields and of OAuth errors, which stand beside better codes. */
function isLowerSnake(written: string): boolean {
  return written.includes('_') && written === written.toLowerCase();
}

function isAllThatIsSaid({ words }: Reading, from: number, until: number): boolean {
  if (words.length - (until - from) > MOST_WORDS_ASKED) return false;
  const others = words.filter((_, at) => at < from || at >= until);
  return others.every(({ lower }) => PLAIN_WORDS.has(lower) || CUES.has(lower));
}

function isFieldName({ code }: NameEntry): boolean {
  return isLowerSnake(code);
}
