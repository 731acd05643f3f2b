import { createInterface } from 'node:readline';

/** The lines of a stream, one at a time, until it ends. */
export function readLines(input: NodeJS.ReadableStream): AsyncIterable<string> {
  return createInterface({ input, crlfDelay: Infinity });
}
