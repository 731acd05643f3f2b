import type { StoreLocation } from '../../../src/store-location';
import { openStore } from '../../../src/store/open-store';
import type { Store } from '../../../src/store/store';

/** An empty database for each test, and stores on it, closed by themselves. */
export interface StoreHouse {
  readonly store: Store;
  readonly location: StoreLocation;
  /** Another store on the same database, as another replica has. */
  openAnother(): Promise<Store>;
}

/** @param createLocation where nothing lies yet */
export function useStore(createLocation: () => Promise<StoreLocation>): StoreHouse {
  let location: StoreLocation;
  let stores: Store[] = [];
  const open = async () => {
    const store = await openStore(location);
    stores.push(store);
    return store;
  };
  beforeEach(async () => {
    location = await createLocation();
    await open();
  });
  afterEach(async () => {
    const opened = stores;
    stores = [];
    await Promise.all(opened.map((store) => store.close()));
  });
  return {
    get store() {
      const [store] = stores;
      if (!store) throw new Error('no store is open');
      return store;
    },
    get location() {
      return location;
    },
    openAnother: open,
  };
}
