/** Numbers from 0 up to 1, the same for the same seed. */
export function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

export function pick<T>(random: () => number, items: readonly T[]): T {
  const item = items[Math.floor(random() * items.length)];
  if (item === undefined) throw new Error('there is nothing to pick from');
  return item;
}

const JUNK: readonly unknown[] = [
  null,
  true,
  0,
  -1,
  1e308,
  '',
  ' ',
  '\u0000',
  '\ud800',
  '__proto__',
  'constructor',
  '<!channel> <@U0000000BB> &lt;script&gt;',
  'x'.repeat(5000),
  '{"kind":',
  'open:wrong-code:user',
  'ticket:resolve:MFA-7K3F9Q',
  '1763800050.000700',
  [],
  [null],
  [[[[]]]],
  {},
  { __proto__: null, toString: 1 },
];

type Holder = Record<string, unknown>;

/** A copy with some of its values replaced, taken away, doubled or moved. */
export function mutate<T extends object>(original: T, random: () => number): T {
  const copy = structuredClone(original);
  const times = 1 + Math.floor(random() * 4);
  for (let time = 0; time < times; time += 1) change(copy, random);
  return copy;
}

function change(root: object, random: () => number): void {
  const places = placesIn(root);
  if (places.length === 0) return;
  const { holder, key } = pick(random, places);
  const kind = random();
  if (kind < 0.2) Reflect.deleteProperty(holder, key);
  else if (kind < 0.3) holder[key] = [holder[key], holder[key]];
  else if (kind < 0.45) holder[key] = structuredClone(valueAt(pick(random, places)));
  else holder[key] = pick(random, JUNK);
}

interface Place {
  readonly holder: Holder;
  readonly key: string;
}

const valueAt = ({ holder, key }: Place): unknown => holder[key];

function placesIn(value: unknown, depth = 0): Place[] {
  if (typeof value !== 'object' || value === null || depth > 8) return [];
  const holder = value as Holder;
  return Object.keys(holder).flatMap((key) => [
    { holder, key },
    ...placesIn(holder[key], depth + 1),
  ]);
}

/** A text with some of its characters changed. */
export function scramble(text: string, random: () => number): string {
  const at = Math.floor(random() * text.length);
  const junk = pick(random, ['', '"', '}', '\u0000', '%', '&payload=', '\\u', text.slice(0, at)]);
  return text.slice(0, at) + junk + text.slice(at + Math.floor(random() * 5));
}
