import { ConsoleError, type Range } from '../console-rooms';
import type { Span } from '../../store/store';

const DAY_MS = 24 * 60 * 60 * 1000;

/** So many days are shown at once. */
const MOST_DAYS = 366;

/**
 * A range of days (UTC, both included) as a span of moments.
 * @throws ConsoleError where it is no range
 */
export function spanOf({ from, to }: Range): Span {
  const first = Date.parse(`${from}T00:00:00Z`);
  const last = Date.parse(`${to}T00:00:00Z`);
  if (Number.isNaN(first) || Number.isNaN(last) || last < first) {
    throw new ConsoleError(
      400,
      `${from} to ${to} is not a range of days. Write two days as 2026-11-22, the earlier one first.`,
    );
  }
  if (last - first >= MOST_DAYS * DAY_MS) {
    throw new ConsoleError(400, `The range is too long. Choose at most ${MOST_DAYS} days.`);
  }
  return { from: new Date(first), to: new Date(last + DAY_MS) };
}

/** Every day of a span, earliest first, as whole days since 1970-01-01. */
export function dayNumbersOf({ from, to }: Span): readonly number[] {
  const first = from.getTime() / DAY_MS;
  return Array.from({ length: to.getTime() / DAY_MS - first }, (_, index) => first + index);
}

/** `2026-11-22` */
export const dayName = (number: number): string =>
  new Date(number * DAY_MS).toISOString().slice(0, 10);
