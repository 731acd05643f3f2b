import { CONSOLE_ROLES, type ConsoleRole } from '../api';

/** Everybody who is signed in may what a viewer may; an admin may everything. */
export function mayDo(roles: readonly ConsoleRole[], needed: ConsoleRole): boolean {
  if (roles.length === 0) return false;
  return needed === 'viewer' || roles.includes(needed) || roles.includes('admin');
}

export const isRole = (word: string): word is ConsoleRole =>
  CONSOLE_ROLES.some((role) => role === word);
