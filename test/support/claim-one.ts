import type { ClaimedNotice, Store } from '../../src/store/store';
import { MINUTE, NOW } from './make-turn';

/** Claims the oldest notice whose time has come. */
export async function claimOne(
  store: Pick<Store, 'claimNotices'>,
  at = NOW,
): Promise<ClaimedNotice> {
  const [claimed] = await store.claimNotices(at, MINUTE, 1);
  if (!claimed) throw new Error('no notice waits');
  return claimed;
}
