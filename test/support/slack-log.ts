import { Writable } from 'node:stream';
import pino from 'pino';
import type { Logger } from '../../src/logger';

export interface KeptLog {
  readonly logger: Logger;
  /** All that was logged, as it was written. */
  text(): string;
}

/** A logger whose lines can be read. */
export function createKeptLog(): KeptLog {
  let text = '';
  const stream = new Writable({
    write: (chunk: Buffer, _encoding, done) => {
      text += chunk.toString();
      done();
    },
  });
  return { logger: pino({ level: 'trace', base: null }, stream), text: () => text };
}
