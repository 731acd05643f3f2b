import type { SecretKind } from '../understanding';

/** Where a secret stands in a folded text. */
export interface SecretSpan {
  readonly start: number;
  readonly end: number;
  readonly kind: SecretKind;
}

/** Numbers of passports, licences, cards and accounts: nothing a helpdesk needs. */
export const PAPERS: SecretKind = 'identity-number';
