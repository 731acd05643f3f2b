type Random = () => number;

const DEEP = Array.from({ length: 200 }).reduce<unknown>((inner) => ({ inner }), 'deep');

/** Values that fields do not expect. */
const STRANGE: readonly unknown[] = [
  null, true, false, 0, -1, 1e308, 5e-324, '', ' ', '\u0000', '\ud800', '\u202e', '<at>', '${x}', '{{DATE(0)}}',
  'x'.repeat(5000), '\u{1f511}'.repeat(500), [], {}, [[]], [null], [{}], { id: '' }, { id: 7 }, { id: '28:bot' },
  JSON.parse('{"__proto__":{"polluted":true}}'), { constructor: { prototype: 1 } }, { toString: 'x' }, { length: 9e9 }, DEEP,
  'message', 'invoke', 'installationUpdate', 'conversationUpdate', 'adaptiveCard/action', 'task/fetch', 'task/submit',
  'composeExtension/query', 'composeExtension/submitAction', 'typing', 'event', 'trace', 'endOfConversation', 'add', 'remove',
  'https://evil.example/', 'http://169.254.169.254/', 'file:///etc/passwd', 'javascript:alert(1)', '../../x', '%2e%2e/',
]; // prettier-ignore

/** A copy of a JSON value with a few things changed: fields replaced, taken away, moved, or added where nobody expects them. */
export function mutateJson(value: unknown, random: Random): unknown {
  const copy: unknown = structuredClone(value);
  const count = 1 + Math.floor(random() * 4);
  for (let index = 0; index < count; index += 1) mutateOnce(copy, random);
  return copy;
}

const pick = <T>(items: readonly T[], random: Random): T =>
  items[Math.floor(random() * items.length)] as T;

function mutateOnce(root: unknown, random: Random): void {
  const node = pick(recordsIn(root), random);
  const key = pick([...Object.keys(node), 'value', 'text', 'extra'], random);
  const choice = random();
  if (choice < 0.25) Reflect.deleteProperty(node, key);
  else if (choice < 0.4) node[key] = structuredClone(pick(recordsIn(root), random));
  else node[key] = structuredClone(pick(STRANGE, random));
}

/** The objects within, the whole first; not into what was made deep on purpose. */
function recordsIn(node: unknown, depth = 0): readonly Record<string, unknown>[] {
  if (typeof node !== 'object' || node === null || depth > 8) return [];
  const own = Array.isArray(node) ? [] : [node as Record<string, unknown>];
  return [...own, ...Object.values(node).flatMap((child) => recordsIn(child, depth + 1))];
}

/** A text with some of its characters changed, taken away or doubled. */
export function mutateText(text: string, random: Random): string {
  const place = Math.floor(random() * text.length);
  const end = place + Math.floor(random() * 20);
  const choice = random();
  if (choice < 0.4) return text.slice(0, place) + text.slice(end);
  if (choice < 0.7) return text.slice(0, end) + text.slice(place);
  return text.slice(0, place) + String.fromCharCode(Math.floor(random() * 256)) + text.slice(end);
}
