import type { ForeignSubject } from './understanding';

/** Finds why a text is not ours to answer. */
export function findForeignSubject(text: string): ForeignSubject | undefined {
  return /\p{L}|\d/u.test(text) ? undefined : { kind: 'noise' };
}
