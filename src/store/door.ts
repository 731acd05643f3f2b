import { StoreError, toStoreError } from './store-error';

/** Stands before every method: failures leave as StoreErrors, and closing waits for what is in hand. */
export interface Door {
  guarded<A extends readonly unknown[], R>(
    act: (...args: A) => Promise<R>,
  ): (...args: A) => Promise<R>;
  close(release: () => Promise<void>): Promise<void>;
}

export function createDoor(): Door {
  const inHand = new Set<Promise<unknown>>();
  let closing: Promise<void> | undefined;
  return {
    guarded:
      (act) =>
      async (...args) => {
        if (closing) throw new StoreError('unavailable', 'it was closed');
        const work = act(...args);
        inHand.add(work);
        try {
          return await work;
        } catch (error) {
          throw toStoreError(error);
        } finally {
          inHand.delete(work);
        }
      },
    close: (release) => (closing ??= Promise.allSettled(inHand).then(release)),
  };
}
