import { matchMessages } from '../match-messages';
import type { FoundCode, FoundCodes, NearCode } from '../understanding';
import type { CodeEntry, CodeIndex } from './code-index';
import { findAddresses } from './find-addresses';
import { findGuids } from './find-guids';
import { findNames } from './find-names';
import { findNear } from './find-near';
import { findNearApart } from './find-near-apart';
import { findNumbered } from './find-numbered';
import { findNumbers } from './find-numbers';
import { findStatuses } from './find-statuses';
import { findUnknownNames } from './find-unknown';
import { readText } from './read-text';
import type { Reading, Sighting } from './sighting';
import { toWords } from './word';

/** The surest first: what one has seen, those after it do not look at. */
const FINDERS: readonly ((reading: Reading, index: CodeIndex) => readonly Sighting[])[] = [
  findGuids,
  findNumbered,
  findStatuses,
  findAddresses,
  findNames,
  findNumbers,
  findNear,
  findNearApart,
  findUnknownNames,
];

/** Finds the error codes in a text, however they are written, in order of appearance. */
export function findCodes(text: string, index: CodeIndex): FoundCodes {
  const read = readText(text);
  const sightings = see({ text: read, words: toWords(read) }, index);
  const codes = collectCodes(sightings, read, index);
  return {
    codes,
    near: collectNear(sightings, codes),
    unknown: collectUnknown(sightings, codes.length > 0),
  };
}

function see(reading: Reading, index: CodeIndex): readonly Sighting[] {
  const seen = new Uint8Array(reading.text.length);
  const sightings: Sighting[] = [];
  for (const find of FINDERS) {
    for (const sighting of find(reading, index)) {
      const { start, end } = sighting;
      if (seen[start] === 1 || seen[end - 1] === 1) continue;
      seen.fill(1, start, end);
      sightings.push(sighting);
    }
  }
  return sightings.sort((a, b) => a.start - b.start);
}

function collectCodes(
  sightings: readonly Sighting[],
  text: string,
  index: CodeIndex,
): readonly FoundCode[] {
  const codes = sightings.filter((sighting) => sighting.kind === 'code');
  const sure = preferred(codes, ({ isWeak }) => !isWeak);
  const best = preferred(sure, ({ entry }) => entry.isError);
  const entries = [...new Map(best.map(({ entry }) => [entry.code, entry])).values()];
  const isDoubtful = best.every(({ isWeak = false, entry }) => isWeak || !entry.isError);
  const isShared = entries.some(({ articles }) => articles.length > 1);
  const isToCompare = isShared || (isDoubtful && best.length > 0);
  const said = isToCompare ? matchMessages(text, index.messages) : [];
  if (isDoubtful && saysOther(entries, said)) return [];
  return entries.map(({ code, articles }) => ({ code, articles: saidFirst(articles, said) }));
}

/** Whether the messages in the text are of articles that have none of these codes. */
function saysOther(entries: readonly CodeEntry[], said: readonly string[]): boolean {
  return (
    said.length > 0 && !entries.some(({ articles }) => articles.some((id) => said.includes(id)))
  );
}

/** Those that are better, if any are; else all. */
function preferred<T>(all: readonly T[], isBetter: (each: T) => boolean): readonly T[] {
  const better = all.filter(isBetter);
  return better.length > 0 ? better : all;
}

/** Among articles that share a code, those whose message stands in the text come first. */
function saidFirst(articles: readonly string[], said: readonly string[]): readonly string[] {
  if (articles.length < 2 || said.length === 0) return articles;
  return [...new Set([...said.filter((id) => articles.includes(id)), ...articles])];
}

function collectNear(
  sightings: readonly Sighting[],
  codes: readonly FoundCode[],
): readonly NearCode[] {
  const known = new Set(codes.map(({ code }) => code));
  const near = new Map<string, NearCode>();
  for (const sighting of sightings) {
    if (sighting.kind !== 'near' || known.has(sighting.entry.code)) continue;
    const { entry, written, edits } = sighting;
    if (!near.has(entry.code))
      near.set(entry.code, { code: entry.code, articles: entry.articles, written, edits });
  }
  return [...near.values()];
}

/** Beside known codes only what was announced as an error counts: logs are full of names. */
function collectUnknown(sightings: readonly Sighting[], hasCodes: boolean): readonly string[] {
  const unknown = sightings.filter((sighting) => sighting.kind === 'unknown');
  return [...new Set(unknown.filter(({ isCued }) => isCued || !hasCodes).map(({ code }) => code))];
}
