import type { Reading, Sighting } from './sighting';

/** Web and mail addresses, without the value of a parameter that names an error. */
const ADDRESS =
  /\bhttps?:\/\/[^\s<>"'|]{1,2000}|[\p{L}\p{N}._%+#-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,6}/giu;
const ERROR_PARAMETER = /[?&#](?:code|error|errorcode|error_code)=$/i;
const NUMBER = /\d{4,}/g;

/** Addresses are closed: their parts are no names and no numbers, but for `?code=50058`. */
export function findAddresses({ text }: Reading): readonly Sighting[] {
  return Array.from(text.matchAll(ADDRESS)).flatMap(({ 0: address, index }) =>
    closeAround(address, index),
  );
}

function closeAround(address: string, start: number): readonly Sighting[] {
  const parameter = Array.from(address.matchAll(NUMBER)).find(({ index }) =>
    ERROR_PARAMETER.test(address.slice(Math.max(0, index - 16), index)),
  );
  const end = start + address.length;
  if (!parameter) return [{ start, end, kind: 'closed' }];
  const from = start + parameter.index;
  const until = from + parameter[0].length;
  return [
    { start, end: from, kind: 'closed' },
    ...(until < end ? [{ start: until, end, kind: 'closed' } as const] : []),
  ];
}
