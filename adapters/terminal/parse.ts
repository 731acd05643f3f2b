import type { Said } from '../../src/core/message';
import type { Press } from './render';

type Parsed = Pick<Said, 'kind' | 'text'> | Press | { readonly kind: 'leave' };

const LEAVE = ['exit', 'quit', ':q'];

/**
 * What a line typed in the terminal means: a number in brackets presses the button the last reply gave that number.
 * Only `[2]` and `2` up to the last number count, so that a bare error code stays a question.
 */
export function parseLine(line: string, presses: readonly Press[]): Parsed {
  const text = line.trim();
  if (LEAVE.includes(text.toLowerCase())) return { kind: 'leave' };
  const number = /^\[?(\d{1,2})\]?$/.exec(text)?.[1];
  const press = number === undefined ? undefined : presses[Number(number) - 1];
  return press ?? { kind: 'said', text: line };
}
