import type { CodeIndex, NameEntry } from './code-index';
import { editDistance } from './edit-distance';
import { toGapPattern } from './gap-patterns';
import { isSaidAsCode } from './is-said-as-code';
import type { Reading, Sighting } from './sighting';
import type { Word } from './word';

const MOST_WORDS = 5;
/** A word this short is another word, not a slip; one this long may have two. */
const FEWEST_LETTERS = 4;
const FEWEST_LETTERS_TWO_EDITS = 8;
/** How many words of one text are looked at. */
const MOST_STARTS = 4_000;
const JOINT = /^[ -]$/;

/** Names written as words apart, one of them mistyped: offered where the name itself would be taken for a code. */
export function findNearApart(reading: Reading, index: CodeIndex): readonly Sighting[] {
  const sightings: Sighting[] = [];
  const starts = Math.min(reading.words.length, MOST_STARTS);
  for (let at = 0; at < starts; at += 1) {
    const run = longestRun(reading, at);
    for (let count = run.length; count > 1; count -= 1) {
      const found = findMistyped(run.slice(0, count), index);
      if (found && isSaidAsCode(reading, at, at + count, found.name)) {
        sightings.push(toSighting(reading, run.slice(0, count), found));
      }
    }
  }
  return sightings;
}

function longestRun({ text, words }: Reading, at: number): readonly Word[] {
  const run = words.slice(at, at + MOST_WORDS);
  const end = run.findIndex(
    (word, next) => next > 0 && !JOINT.test(text.slice(run[next - 1]?.end, word.start)),
  );
  return end < 0 ? run : run.slice(0, end);
}

interface Mistyped {
  readonly name: NameEntry;
  readonly edits: 1 | 2;
}

/** The name that these words are, but for one of them. */
function findMistyped(run: readonly Word[], { gapPatterns }: CodeIndex): Mistyped | undefined {
  const written = run.map(({ lower }) => lower);
  for (const [gap, word] of written.entries()) {
    if (word.length < FEWEST_LETTERS) continue;
    for (const name of gapPatterns.get(toGapPattern(written, gap)) ?? []) {
      const right = name.words[gap] ?? '';
      const most = right.length >= FEWEST_LETTERS_TWO_EDITS ? 2 : 1;
      const edits = editDistance(word, right, most);
      if (edits <= most && (edits === 1 || edits === 2)) return { name, edits };
    }
  }
  return undefined;
}

function toSighting(
  { text }: Reading,
  run: readonly Word[],
  { name: entry, edits }: Mistyped,
): Sighting {
  const start = run[0]?.start ?? 0;
  const end = run.at(-1)?.end ?? 0;
  return { start, end, kind: 'near', entry, written: text.slice(start, end), edits };
}
