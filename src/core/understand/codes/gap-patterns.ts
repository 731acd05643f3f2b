const FEWEST_WORDS = 2;
const MOST_WORDS = 5;

/** The words of a name with one of them left open, as one key. */
export function toGapPattern(words: readonly string[], gap: number): string {
  return words.map((word, at) => (at === gap ? '*' : word)).join(' ');
}

/** Every name of a few words under each of its patterns: finds it where one word is mistyped. */
export function indexGapPatterns<Name extends { readonly words: readonly string[] }>(
  names: Iterable<Name>,
): ReadonlyMap<string, readonly Name[]> {
  const patterns = new Map<string, Name[]>();
  for (const name of names) {
    if (name.words.length < FEWEST_WORDS || name.words.length > MOST_WORDS) continue;
    for (const gap of name.words.keys()) {
      const pattern = toGapPattern(name.words, gap);
      const others = patterns.get(pattern);
      if (others) others.push(name);
      else patterns.set(pattern, [name]);
    }
  }
  return patterns;
}
