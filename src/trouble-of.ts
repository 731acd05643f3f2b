import type { Store } from './store/store';

/** Why nothing can be stored now, in words for operators; undefined where all is well. */
export async function troubleOf(store: Pick<Store, 'checkWritable'>): Promise<string | undefined> {
  try {
    await store.checkWritable();
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : 'The store cannot be written to.';
  }
}
