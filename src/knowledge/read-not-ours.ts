import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import type { NotOurs } from '../core/knowledge';
import { FOREIGN_KINDS } from '../core/understand/understanding';
import { readCheckedYaml } from './checked-yaml';
import { type Problem, type Report, reportFor } from './problem';

export const NOT_OURS_FILE = 'not-ours.yaml';

const line = z
  .string('write a text')
  .trim()
  .min(1, 'must not be empty')
  .regex(/^[^\n]*$/, 'must be one line');

const schema = z.array(
  z.strictObject({
    kind: z.enum(FOREIGN_KINDS),
    name: line.optional(),
    phrases: z.array(line),
  }),
  'write a list of entries',
);
type Entry = z.output<typeof schema>[number];

/** An entry with the line of each of its phrases, so that later checks can point at it. */
export interface ReadNotOurs {
  readonly entry: NotOurs;
  readonly lineOfPhrase: (index: number) => number;
}

export interface NotOursResult {
  readonly entries: readonly ReadNotOurs[];
  readonly problems: readonly Problem[];
}

/** Reads the folder's `not-ours.yaml`; a folder without one has no entries. */
export function readNotOurs(folder: string): NotOursResult {
  const file = path.join(folder, NOT_OURS_FILE);
  if (!existsSync(file)) return { entries: [], problems: [] };
  const report = reportFor(NOT_OURS_FILE);
  const read = readCheckedYaml(readFileSync(file, 'utf8'), schema, {
    name: 'the file',
    hint: HINT,
    firstLine: 1,
    report,
  });
  if (!read.ok) return { entries: [], problems: read.problems };
  const entries = read.value.map((entry, at) => ({
    entry: toNotOurs(entry),
    lineOfPhrase: (index: number) => read.lineOf([at, 'phrases', index]),
  }));
  const problems = read.value.flatMap((entry, at) =>
    checkEntry(entry, read.lineOf([at, 'kind']), report),
  );
  return { entries, problems: [...problems, ...checkTwins(entries, report)] };
}

function toNotOurs({ kind, name, phrases }: Entry): NotOurs {
  return { kind, phrases, ...(name === undefined ? {} : { name }) };
}

/** Only a named entry may be empty: in an overlay it takes the shipped one away. */
function checkEntry({ name, phrases }: Entry, at: number, report: Report): Problem[] {
  if (phrases.length > 0 || name !== undefined) return [];
  return [report(at, 'an entry has neither a name nor phrases', HINT)];
}

function checkTwins(entries: readonly ReadNotOurs[], report: Report): Problem[] {
  const lines = new Map<string, number>();
  return entries.flatMap(({ entry, lineOfPhrase }) =>
    entry.phrases.flatMap((phrase, index) => {
      const at = lineOfPhrase(index);
      const earlier = lines.get(phrase.toLowerCase());
      if (earlier === undefined) {
        lines.set(phrase.toLowerCase(), at);
        return [];
      }
      const reason = `the phrase "${phrase}" stands in line ${earlier} too`;
      return [report(at, reason, 'Keep it where it fits best.')];
    }),
  );
}

const HINT = 'See knowledge/README.md, "What is not ours", for the fields of an entry.';
