const PRIME = 0x01000193;

/** Continues a 32-bit FNV-1a hash with one UTF-16 code unit. */
export function hashUnit(hash: number, unit: number): number {
  return Math.imul(hash ^ unit, PRIME);
}

/** Continues a 32-bit FNV-1a hash with a text; the result is unsigned. */
export function hashText(hash: number, text: string): number {
  let result = hash;
  for (let at = 0; at < text.length; at += 1) result = hashUnit(result, text.charCodeAt(at));
  return result >>> 0;
}
