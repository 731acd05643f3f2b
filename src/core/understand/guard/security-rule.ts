/** Something that may be an attack: every pattern of `all` in one passage, and not `unless`. */
export interface SecurityRule {
  /** A stable name for logs and explanations. */
  readonly rule: string;
  readonly all: readonly RegExp[];
  readonly unless?: RegExp;
}

/**
 * One of several wordings. They are separated by line ends or by bars with spaces around them;
 * bars without spaces belong to the pattern.
 */
export function any(wordings: string): string {
  return `(?:${wordings
    .trim()
    .split(/ \| |\s*\n\s*/)
    .join('|')})`;
}

/** Up to so many words in between, within a sentence. */
export function gap(most: number): string {
  return `(?:[^\\s.!?]{1,30}[\\s,]{1,3}){0,${most}}`;
}

/**
 * A rule over whole words.
 * @param all what must be there, each in one of its wordings
 * @param unless wordings that tell of something else
 */
export function rule(name: string, all: readonly string[], unless?: string): SecurityRule {
  const words = (wordings: string) => new RegExp(`(?<!\\w)${any(wordings)}(?!\\w)`, 'u');
  return {
    rule: name,
    all: all.map(words),
    ...(unless === undefined ? {} : { unless: words(unless) }),
  };
}
