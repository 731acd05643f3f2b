const SHORT = 10_000;
const TIMES = 4;

/** Less than this, in microseconds, is too little to tell from chance. */
const LEAST = 20_000;

/** What quadratic work grows to is 16 times as much: the middle between that and four times. */
export const LINEAR = 9;

/**
 * How many times the work grows where a text of repeated pieces grows to four times its length, which is 40,000
 * characters: 4 where it is linear. Processor time of this process counts, so that a busy machine does not.
 */
export function growthOf(read: (text: string) => unknown, piece: string): number {
  const costOf = (length: number) => costOfReading(read, piece.repeat(length / piece.length));
  return costOf(SHORT * TIMES) / Math.max(LEAST, costOf(SHORT));
}

/** The lesser of two tries, in microseconds of processor time. */
function costOfReading(read: (text: string) => unknown, text: string): number {
  const tries = [0, 1].map(() => {
    const before = process.cpuUsage();
    read(text);
    const { user, system } = process.cpuUsage(before);
    return user + system;
  });
  return Math.min(...tries);
}
