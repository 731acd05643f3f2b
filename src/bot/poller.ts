export interface Poller {
  start(): void;
  /** Looks now, or once more after the look that is going on. */
  wake(): void;
  /** Resolves when no look is going on any more. */
  stop(): Promise<void>;
}

/**
 * Looks one look after the other: when woken, and again when nothing woke it for a while.
 * @param onError what a failed look is reported to; the next look comes all the same
 */
export function createPoller(
  look: () => Promise<void>,
  pollMs: number,
  onError: (error: unknown) => void,
): Poller {
  let timer: NodeJS.Timeout | undefined;
  let looking: Promise<void> | undefined;
  let isWoken = false;
  let isOn = false;

  const wake = (): void => {
    if (!isOn) return;
    if (looking) {
      isWoken = true;
      return;
    }
    clearTimeout(timer);
    looking = look()
      .catch(onError)
      .finally(() => {
        looking = undefined;
        if (isOn) timer = setTimeout(wake, isWoken ? 0 : pollMs);
        isWoken = false;
      });
  };
  return {
    start: () => {
      isOn = true;
      wake();
    },
    wake,
    stop: async () => {
      isOn = false;
      clearTimeout(timer);
      await looking;
    },
  };
}
