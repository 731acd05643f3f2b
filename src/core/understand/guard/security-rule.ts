/** Something that may be an attack: every pattern of `all` in one passage, and none of `none`. */
export interface SecurityRule {
  /** A stable name for logs and explanations. */
  readonly rule: string;
  readonly all: readonly RegExp[];
  readonly none: readonly RegExp[];
}

/**
 * One of several wordings. They are separated by line ends or by bars with spaces around them;
 * bars without spaces belong to the pattern.
 */
export function any(wordings: string): string {
  return `(?:${wordings.trim().split(/ \| |\s*\n\s*/).join('|')})`;
}

/** Up to so many words in between, within a sentence. */
export function gap(most: number): string {
  return `(?:[^\\s.!?]{1,30}[\\s,]{1,3}){0,${most}}`;
}

/** A rule whose patterns are read as whole words. */
export function rule(
  name: string,
  all: readonly string[],
  none: readonly string[] = [],
): SecurityRule {
  const words = (source: string) => new RegExp(`(?<!\\w)(?:${source})(?!\\w)`, 'u');
  return { rule: name, all: all.map(words), none: none.map(words) };
}
