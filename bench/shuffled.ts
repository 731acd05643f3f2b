import { seededRandom } from '../src/core/understand/matcher/training/seeded-random';

/** The items in an order that looks random and is the same each time. */
export function shuffled<T>(items: readonly T[], seed: number): readonly T[] {
  const random = seededRandom(seed);
  return items
    .map((item) => ({ item, place: random() }))
    .sort((a, b) => a.place - b.place)
    .map(({ item }) => item);
}
