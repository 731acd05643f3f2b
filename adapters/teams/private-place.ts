import { z } from 'zod';
import type { TeamsActivity } from './activity';

/** On the data of each button of a private card: a press does not always say that its card was private. */
export const PRIVATE_MARK = 'onlyMe';

/**
 * Whether only the sender and the bot see a message that stands among others' messages: Teams calls it targeted, and
 * says so of the recipient.
 */
export function isPrivateAmongOthers({ conversation, recipient, value }: TeamsActivity): boolean {
  if (conversation?.conversationType === 'personal') return false;
  return recipient?.isTargeted === true || isMarked(value);
}

const mark = z.object({ [PRIVATE_MARK]: z.literal(true) });
const markedSchema = z.union([
  mark,
  z.object({ data: mark }),
  z.object({ action: z.object({ data: mark }) }),
]);

const isMarked = (value: unknown): boolean => markedSchema.safeParse(value).success;

/** A conversation as one person alone sees it. */
export const privatePlace = (conversation: string, person: string): string =>
  `${conversation}>${person}`;

/** Where something is sent, and to whom alone, where it is. No id of Teams has this sign in it. */
export function readPlace(place: string): {
  readonly conversation: string;
  readonly only?: string;
} {
  const [conversation = place, only] = place.split('>', 2);
  return only ? { conversation, only } : { conversation };
}
