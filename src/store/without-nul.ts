/** PostgreSQL refuses the character NUL in a text and SQLite stops reading at it; we store the replacement character. */
export const withoutNul = (parameters: readonly unknown[]): unknown[] =>
  parameters.map((each) => (typeof each === 'string' ? each.replaceAll('\0', '\uFFFD') : each));
