import type { SecuritySignal } from '../understanding';

const UNREQUESTED = /\b(?:did not|didn'?t|never) (?:ask|request)/i;

/** Finds what may be an attack in progress. */
export function findSecuritySignal(text: string): SecuritySignal | undefined {
  const evidence = UNREQUESTED.exec(text)?.[0];
  return evidence ? { rule: 'unrequested', evidence } : undefined;
}
