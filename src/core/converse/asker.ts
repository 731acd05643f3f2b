import type { Origin } from '../message';
import type { Asker } from '../ticket/ticket';

/** Who asks and where they are told, as the platform says it. */
export function askerOf({ platform, person, name, conversation, place, locale }: Origin): Asker {
  return {
    platform,
    person,
    conversation,
    place,
    ...(name ? { name } : {}),
    ...(locale ? { locale } : {}),
  };
}
