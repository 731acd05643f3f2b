import { randomBytes } from 'node:crypto';
import type { Store } from '../store/store';

/** The key of the hashes that stand for people: as configured, else one that all replicas of a store share. */
export function hashKeyOf(configured: string | undefined, store: Store): Promise<string> {
  if (configured !== undefined) return Promise.resolve(configured);
  return store.writeDocumentOnce('secret', 'hash-key', randomBytes(32).toString('hex'));
}
