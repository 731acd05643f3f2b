import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { type AlarmSentences, NO_ALARMS } from '../core/knowledge';
import { toPlainWords } from './check-articles';
import { type LineOf, readCheckedYaml } from './checked-yaml';
import { type Problem, type Report, reportFor } from './problem';

export const ALARMS_FILE = 'alarms.yaml';

const sentence = z
  .string('write a text')
  .trim()
  .min(1, 'must not be empty')
  .regex(/^[^\n]*$/, 'must be one line');

const LISTS = ['alarm', 'calm'] as const;

const schema = z.strictObject({
  alarm: z.array(sentence, 'write a list of sentences').default([]),
  calm: z.array(sentence, 'write a list of sentences').default([]),
});

export interface AlarmsResult {
  readonly alarms: AlarmSentences;
  readonly problems: readonly Problem[];
}

/** Reads the folder's `alarms.yaml`; a folder without one has no such sentences. */
export function readAlarms(folder: string): AlarmsResult {
  const file = path.join(folder, ALARMS_FILE);
  if (!existsSync(file)) return { alarms: NO_ALARMS, problems: [] };
  const report = reportFor(ALARMS_FILE);
  const read = readCheckedYaml(readFileSync(file, 'utf8'), schema, {
    name: 'the file',
    hint: HINT,
    firstLine: 1,
    report,
  });
  if (!read.ok) return { alarms: NO_ALARMS, problems: read.problems };
  return { alarms: read.value, problems: checkTwins(read.value, read.lineOf, report) };
}

/** The sentences of both; an overlay's go on from the shipped ones. */
export function joinAlarms(earlier: AlarmSentences, later: AlarmSentences): AlarmSentences {
  return {
    alarm: [...earlier.alarm, ...later.alarm],
    calm: [...earlier.calm, ...later.calm],
  };
}

function checkTwins(alarms: AlarmSentences, lineOf: LineOf, report: Report): readonly Problem[] {
  const lines = new Map<string, number>();
  return LISTS.flatMap((list) =>
    alarms[list].flatMap((text, index) => {
      const at = lineOf([list, index]);
      const earlier = lines.get(toPlainWords(text));
      if (earlier === undefined) {
        lines.set(toPlainWords(text), at);
        return [];
      }
      const reason = `the sentence "${text}" stands in line ${earlier} too`;
      return [report(at, reason, 'Keep one of them: it is either an alarm or calm.')];
    }),
  );
}

const HINT = 'See knowledge/README.md, "Alarms", for the two lists.';
