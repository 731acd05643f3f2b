import { contentStems } from './content-stems';

/** Two questions with this share of their stems in common, of all that either has, are asked as one (Jaccard index). */
export const ALIKE = 0.6;

/** Groups a question is held against at most; more share its rarest stems only where stems say little. */
const MOST_COMPARED = 64;

interface Group<Item> {
  readonly stems: ReadonlySet<string>;
  readonly members: Item[];
}

/**
 * Groups near-duplicates, in time about proportional to their number. Each question joins the first group whose first
 * question is alike, else begins one. Only groups are looked at that can be alike: of two sets with a Jaccard index of
 * t or more, each of size n has a common element among its n - ceil(t n) + 1 rarest (prefix filtering: Chaudhuri and
 * others, "A primitive operator for similarity joins in data cleaning", 2006). The same questions in the same order
 * make the same groups.
 */
export function groupAlike<Item extends { readonly text: string }>(
  items: readonly Item[],
): readonly (readonly Item[])[] {
  const read = items.map((item) => ({ item, stems: contentStems(item.text) }));
  const counts = countStems(read.map(({ stems }) => stems));
  const byKey = new Map<string, Group<Item>>();
  const byStem = new Map<string, Group<Item>[]>();
  const groups: Group<Item>[] = [];
  for (const { item, stems } of read) {
    const sorted = [...stems].sort((a, b) => rarerFirst(a, b, counts));
    const key = sorted.length > 0 ? sorted.join(' ') : item.text.trim();
    const prefix = prefixOf(sorted);
    const found = byKey.get(key) ?? findAlike(sorted, prefix, byStem);
    const group = found ?? { stems: new Set(sorted), members: [] };
    group.members.push(item);
    byKey.set(key, group);
    if (found) continue;
    groups.push(group);
    for (const stem of prefix) listUnder(stem, group, byStem);
  }
  return groups.map(({ members }) => members);
}

function listUnder<Item>(
  stem: string,
  group: Group<Item>,
  byStem: Map<string, Group<Item>[]>,
): void {
  const listed = byStem.get(stem);
  if (listed) listed.push(group);
  else byStem.set(stem, [group]);
}

function countStems(all: readonly (readonly string[])[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const stem of all.flat()) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  return counts;
}

function rarerFirst(a: string, b: string, counts: ReadonlyMap<string, number>): number {
  return (counts.get(a) ?? 0) - (counts.get(b) ?? 0) || (a < b ? -1 : 1);
}

/** The rarest stems, one of which every set that is alike must have among its own rarest. */
const prefixOf = (sorted: readonly string[]): readonly string[] =>
  sorted.slice(0, sorted.length - Math.ceil(ALIKE * sorted.length) + 1);

function findAlike<Item>(
  stems: readonly string[],
  prefix: readonly string[],
  byStem: ReadonlyMap<string, readonly Group<Item>[]>,
): Group<Item> | undefined {
  const compared = new Set<Group<Item>>();
  for (const stem of prefix) {
    for (const group of byStem.get(stem) ?? []) {
      if (compared.size >= MOST_COMPARED) return undefined;
      if (compared.has(group)) continue;
      if (likeness(stems, group.stems) >= ALIKE) return group;
      compared.add(group);
    }
  }
  return undefined;
}

function likeness(stems: readonly string[], others: ReadonlySet<string>): number {
  const common = stems.filter((stem) => others.has(stem)).length;
  const all = stems.length + others.size - common;
  return all === 0 ? 0 : common / all;
}

/** Of alike questions the wording most like all of them: nearest to the mean of their stems; the first of equals. */
export function mostTypical(texts: readonly string[]): string {
  const read = texts.map((text) => ({ text, stems: contentStems(text) }));
  const counts = countStems(read.map(({ stems }) => stems));
  const nearness = (stems: readonly string[]) =>
    stems.reduce((sum, stem) => sum + (counts.get(stem) ?? 0), 0) / Math.sqrt(stems.length || 1);
  const [first] = read
    .map(({ text, stems }) => ({ text, near: nearness(stems) }))
    .sort((a, b) => b.near - a.near);
  return first?.text ?? '';
}
