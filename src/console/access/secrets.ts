import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** 256 random bits, in characters that stand in cookies and addresses as they are. */
export const randomSecret = (): string => randomBytes(32).toString('base64url');

/** SHA-256 in hex: enough for a random secret, which nobody can try out. */
export const digestOf = (secret: string): string =>
  createHash('sha256').update(secret).digest('hex');

/** Compared as digests, so that the time it takes tells nothing. */
export const isSameSecret = (given: string, right: string): boolean =>
  timingSafeEqual(Buffer.from(digestOf(given)), Buffer.from(digestOf(right)));
