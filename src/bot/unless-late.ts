import { DeliveryError } from '../../adapters/adapter';

interface Limits {
  readonly milliseconds: number;
  readonly stopping: AbortSignal;
}

/**
 * Waits for a delivery no longer than the limits say. What comes of it later has nobody left to hear it.
 * @throws DeliveryError when it takes too long, or when the program stops
 */
export async function unlessLate<T>(
  work: Promise<T>,
  { milliseconds, stopping }: Limits,
): Promise<T> {
  work.catch(() => undefined);
  let timer: NodeJS.Timeout | undefined;
  let stop = (): void => undefined;
  const late = new Promise<never>((_resolve, reject) => {
    const end = (words: string) => reject(new DeliveryError(words));
    stop = () => end('the program was stopped before an answer came');
    timer = setTimeout(end, milliseconds, 'no answer came in time');
    stopping.addEventListener('abort', stop);
    if (stopping.aborted) stop();
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
    stopping.removeEventListener('abort', stop);
  }
}
