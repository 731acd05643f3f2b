import { createHmac } from 'node:crypto';
import type { Origin } from '../core/message';

type Who = Pick<Origin, 'platform' | 'person'>;

/** Who did what a message tells of: not always the one who gets the reply. */
export const senderOf = ({ platform, person, passedOnBy }: Origin): Who => ({
  platform,
  person: passedOnBy ?? person,
});

/** A person as the store names them. */
export const personKey = ({ platform, person }: Who): string => `${platform}:${person}`;

/** A person in figures: the same person has the same hash, and nobody without the key can tell who it is. */
export function personHash(who: Who, key: string): string {
  return createHmac('sha256', key).update(personKey(who)).digest('hex');
}

/** Under which a conversation is remembered: each person's own, also where others read along. */
export const conversationKey = ({
  platform,
  conversation,
  person,
}: Who & Pick<Origin, 'conversation'>): string => `${platform}:${conversation}:${person}`;
