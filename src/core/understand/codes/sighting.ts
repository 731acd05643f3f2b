import type { CodeEntry } from './code-index';
import type { Word } from './word';

/** A text as the finders read it. */
export interface Reading {
  readonly text: string;
  readonly words: readonly Word[];
}

interface Span {
  readonly start: number;
  readonly end: number;
}

/** Something a finder saw, and where. */
export type Sighting = Span &
  /** `isWeak`: such as yields to any code that is surer. */
  (
    | { readonly kind: 'code'; readonly entry: CodeEntry; readonly isWeak?: boolean }
    | {
        readonly kind: 'near';
        readonly entry: CodeEntry;
        readonly written: string;
        readonly edits: 1 | 2;
      }
    | { readonly kind: 'unknown'; readonly code: string; readonly isCued: boolean }
    /** A stretch in which nothing further is to be looked for, such as a GUID. */
    | { readonly kind: 'closed' }
  );
