interface Opened {
  stop?(): Promise<void> | void;
  close?(): Promise<void> | void;
}

/**
 * Stops what a test opened when that test is over, also where it failed: what is left running would keep Jest from
 * ending. The last opened is stopped first; stopping something earlier is the test's own business.
 * @returns what takes an opened thing, and hands it back
 */
export function closeAfterEach(): <T extends Opened>(opened: T) => T {
  const open: Opened[] = [];
  afterEach(async () => {
    for (const one of open.splice(0).reverse()) await (one.stop?.() ?? one.close?.());
  });
  return (opened) => {
    open.push(opened);
    return opened;
  };
}
