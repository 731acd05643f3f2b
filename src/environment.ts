/** What the program is told by environment variables. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** A key that is set to nothing is not set. */
export const nonEmpty = (value: string | undefined): string | undefined =>
  value === '' ? undefined : value;
