/** Work that goes on after its request was acknowledged, so that a stop can wait for it. */
export interface WorkInHand {
  take(work: Promise<void>): void;
  /** Resolves when nothing is left to do. */
  finished(): Promise<void>;
}

export function createWorkInHand(): WorkInHand {
  const inHand = new Set<Promise<void>>();
  return {
    take: (work) => {
      inHand.add(work);
      void work.finally(() => inHand.delete(work)).catch(() => undefined);
    },
    finished: async () => {
      while (inHand.size > 0) await Promise.allSettled(inHand);
    },
  };
}
