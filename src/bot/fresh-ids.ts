import { randomBytes, randomInt } from 'node:crypto';
import type { Fresh } from '../core/converse/talk';

/** Without letters and digits that are taken for each other when read out. */
const ALPHABET = '23456789ABCDEFGHJKMNPQRSTVWXYZ';
const TICKET_CHARACTERS = 6;

/** 72 random bits for an answer, and a ticket id short enough to read out; the store refuses one twice. */
export function freshIds(at: Date): Fresh {
  const character = () => ALPHABET.charAt(randomInt(ALPHABET.length));
  const ticket = Array.from({ length: TICKET_CHARACTERS }, character).join('');
  return {
    answerId: randomBytes(9).toString('hex'),
    ticketId: `MFA-${ticket}`,
    at: at.toISOString(),
  };
}
