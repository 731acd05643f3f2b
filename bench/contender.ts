import type { Job, Ranked } from './job';

/** A matcher made ready: articles for a text, best first. */
export interface Built {
  rank(text: string): readonly Ranked[] | Promise<readonly Ranked[]>;
  /** The trained state as bytes, where the matcher can be kept on disk. */
  encode?(): Uint8Array;
}

export type Contender = (job: Job) => Built | Promise<Built>;
