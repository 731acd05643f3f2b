import type { Choice } from '../../src/core/choice';
import type { Chose, Said } from '../../src/core/message';

type Parsed =
  Pick<Said, 'kind' | 'text'> | Pick<Chose, 'kind' | 'choice'> | { readonly kind: 'leave' };

const LEAVE = ['exit', 'quit', ':q'];

/**
 * What a line typed in the terminal means: a number in brackets presses the button the last reply gave that number.
 * Only `[2]` and `2` up to the last number count, so that a bare error code stays a question.
 */
export function parseLine(line: string, choices: readonly Choice[]): Parsed {
  const text = line.trim();
  if (LEAVE.includes(text.toLowerCase())) return { kind: 'leave' };
  const number = /^\[?(\d{1,2})\]?$/.exec(text)?.[1];
  const choice = number === undefined ? undefined : choices[Number(number) - 1];
  return choice ? { kind: 'chose', choice } : { kind: 'said', text: line };
}
