const numbers = new Intl.NumberFormat('en');
const percents = new Intl.NumberFormat('en', { style: 'percent', maximumFractionDigits: 0 });
const days = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  timeZone: 'UTC',
});
const shortDays = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  timeZone: 'UTC',
});
const moments = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' });

export const formatNumber = (value: number): string => numbers.format(value);

/** A share 0..1 as "72%". */
export const formatShare = (value: number): string => percents.format(value);

/** A part of a whole as a share 0..1; nothing of nothing is none. */
export const shareOf = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);

/** @param day ISO 8601 */
export const formatDay = (day: string): string => format(days, day);

/** Without the year. @param day ISO 8601 */
export const formatShortDay = (day: string): string => format(shortDays, day);

/** In the time zone of the person who reads it. @param at ISO 8601 */
export const formatMoment = (at: string): string => format(moments, at);

/** @param milliseconds of a duration */
export function formatDuration(milliseconds: number): string {
  if (milliseconds >= 1000) return `${(milliseconds / 1000).toFixed(1)} s`;
  return `${milliseconds < 10 ? milliseconds.toFixed(1) : Math.round(milliseconds)} ms`;
}

/** "1 question", "2 questions". */
export const count = (value: number, one: string, many = `${one}s`): string =>
  `${formatNumber(value)} ${value === 1 ? one : many}`;

/** "a, b and c" */
export const list = (items: readonly string[]): string =>
  new Intl.ListFormat('en-GB', { type: 'conjunction' }).format(items);

function format(by: Intl.DateTimeFormat, value: string): string {
  const date = new Date(value);
  return Number.isNaN(date.getTime()) ? value : by.format(date);
}
