import type { RolesConfig } from '../config-file';
import { lookUp, type LookUp } from '../core/look-up';
import type { Setting } from '../core/setting';
import { withRoles } from './roles';

/** Looks things up for people as the organisation's lists know them; nothing is remembered of it. */
export function createLookUp(setting: () => Setting, roles: RolesConfig): LookUp {
  return (text, asker) => lookUp(text, withRoles({ ...asker, kind: 'arrived' }, roles), setting());
}
