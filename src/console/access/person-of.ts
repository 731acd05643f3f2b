import type { OidcAccess } from '../../console-access';
import { CONSOLE_ROLES, type ConsoleRole } from '../api';
import type { Who } from '../console-rooms';
import type { Claims } from './oidc-client';

export interface Person {
  readonly who: Who;
  /** None: nothing is open to them. */
  readonly roles: readonly ConsoleRole[];
}

const MOST_NAME_CHARACTERS = 100;

/** Who the claims of a verified ID token speak of, and what they may do. */
export function personOf(
  claims: Claims,
  { rolesClaim, roles }: Pick<OidcAccess, 'rolesClaim' | 'roles'>,
): Person {
  const subject = textOf(claims.sub) ?? '';
  const name = ['name', 'preferred_username', 'email']
    .map((claim) => textOf(claims[claim]))
    .find((value) => value !== undefined);
  const given = valuesOf(claims[rolesClaim]);
  return {
    who: { subject, name: (name ?? subject).slice(0, MOST_NAME_CHARACTERS) },
    roles: CONSOLE_ROLES.filter((role) => roles[role].some((value) => given.includes(value))),
  };
}

const textOf = (value: unknown): string | undefined =>
  typeof value === 'string' && value.trim() !== '' ? value : undefined;

/** One value, or a list. */
const valuesOf = (claim: unknown): readonly unknown[] => (Array.isArray(claim) ? claim : [claim]);
