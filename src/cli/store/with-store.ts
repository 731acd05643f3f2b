import { readConfig } from '../../config';
import { openStore } from '../../store/open-store';
import type { Store } from '../../store/store';

/** Opens the configured store for one errand. */
export async function withStore(errand: (store: Store) => Promise<void>): Promise<void> {
  const store = await openStore(readConfig().store);
  try {
    await errand(store);
  } finally {
    await store.close();
  }
}
