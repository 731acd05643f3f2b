import { createTwoFilesPatch } from 'diff';

/** Lines that come or go; the time to find them grows with their square. */
const MOST_CHANGES = 400;

/** The difference of two texts of a file as a patch; where hardly a line is the same, all of the one and all of the other. */
export function differenceOf(file: string, before: string, after: string): string {
  const limits = { context: 3, maxEditLength: MOST_CHANGES };
  const patch = createTwoFilesPatch(file, file, before, after, '', '', limits);
  return patch ?? wholePatch(file, linesOf(before), linesOf(after));
}

const linesOf = (text: string): readonly string[] => text.replace(/\n$/, '').split('\n');

const wholePatch = (file: string, before: readonly string[], after: readonly string[]): string =>
  [
    `--- ${file}`,
    `+++ ${file}`,
    `@@ -1,${before.length} +1,${after.length} @@`,
    ...before.map((line) => `-${line}`),
    ...after.map((line) => `+${line}`),
    '',
  ].join('\n');
