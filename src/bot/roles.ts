import type { RolesConfig } from '../config-file';
import type { Message } from '../core/message';

/** The message with what the organisation's lists say of its author. */
export function withRoles(message: Message, { admins, experts }: RolesConfig): Message {
  const ids = idsOf(message);
  const isListed = (list: readonly string[]) => list.some((id) => ids.has(id));
  return {
    ...message,
    ...(isListed(admins) ? { audience: 'admin' } : {}),
    expert: isListed(experts),
  };
}

/** Lists name people with or without their organisation, and groups. */
function idsOf({ person, groups = [] }: Message): ReadonlySet<string> {
  return new Set([person, person.slice(person.lastIndexOf(':') + 1), ...groups]);
}
