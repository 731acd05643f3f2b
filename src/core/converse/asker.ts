import type { Origin } from '../message';
import type { Asker } from '../ticket/ticket';

/** Marks that turn the direction of writing around: with them a name could make the id beside it read as another. */
const DIRECTION_MARKS = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** Who asks and where they are told, as the platform says it. */
export function askerOf({ platform, person, name, conversation, place, locale }: Origin): Asker {
  const plainName = name?.replace(DIRECTION_MARKS, '').trim();
  return {
    platform,
    person,
    conversation,
    place,
    ...(plainName ? { name: plainName } : {}),
    ...(locale ? { locale } : {}),
  };
}
