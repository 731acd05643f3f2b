/** Days in UTC, ISO 8601, both included. */
export interface DayRange {
  readonly from: string;
  readonly to: string;
}

const DAY_MS = 86_400_000;

export const PRESETS = [7, 30, 90] as const;
const USUAL_DAYS = 30;

/** The last days, today included. */
export function lastDays(days: number, now = Date.now()): DayRange {
  return { from: toDay(now - (days - 1) * DAY_MS), to: toDay(now) };
}

/** The range an address names; the last 30 days where it names none. */
export function rangeIn({ from, to }: Readonly<Record<string, string>>): DayRange {
  return isDay(from) && isDay(to) && from <= to ? { from, to } : lastDays(USUAL_DAYS);
}

const isDay = (value: string | undefined): value is string =>
  value !== undefined && /^\d{4}-\d\d-\d\d$/.test(value) && !Number.isNaN(Date.parse(value));

const toDay = (at: number): string => new Date(at).toISOString().slice(0, 10);
