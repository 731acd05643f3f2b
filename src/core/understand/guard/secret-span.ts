import type { SecretKind } from '../understanding';

/** Where a secret stands in a folded text. */
export interface SecretSpan {
  readonly start: number;
  readonly end: number;
  readonly kind: SecretKind;
}

/**
 * Numbers of identity papers and cards are none of the named kinds; the advice for a PIN ("if it
 * is one you use, change it") is the one that misleads least.
 */
export const PAPERS: SecretKind = 'pin';
