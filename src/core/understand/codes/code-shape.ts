/** What a code of the knowledge is, as it has to be looked for. */
export type CodeShape =
  | { readonly kind: 'guid'; readonly key: string }
  | { readonly kind: 'status'; readonly value: number }
  | { readonly kind: 'number'; readonly digits: string }
  | {
      readonly kind: 'numbered';
      readonly prefix: string;
      readonly joiner: string;
      readonly digits: string;
    }
  | { readonly kind: 'name'; readonly words: readonly string[] };

const GUID = /^\{?([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\}?$/i;
const HEX_STATUS = /^(?:0x)?([0-9a-f]{8})L?$/i;
const DECIMAL_STATUS = /^-?\d{9,10}$/;
const NUMBERED = /^(\p{L}{2,12})([ _-]?)(\d{3,})$/u;
const VALUE_OF_NAME = /\s*=\s*\d+$/;
const HUMP = /(?<=[\p{Ll}\p{N}])(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll}{2})/u;
const NO_WORD = /[^\p{L}\p{N}]+/u;

/** The lowest value that says failure: statuses have their highest bit set. */
export const LEAST_STATUS = 0x8000_0000;

/** What a code is by the way it is written. */
export function toCodeShape(code: string): CodeShape {
  const guid = GUID.exec(code)?.[1];
  if (guid !== undefined) return { kind: 'guid', key: guid.toLowerCase() };
  const value = toStatus(code);
  if (value !== undefined) return { kind: 'status', value };
  if (/^\d+$/.test(code)) return { kind: 'number', digits: code };
  const [, prefix, joiner, digits] = NUMBERED.exec(code) ?? [];
  if (prefix !== undefined && joiner !== undefined && digits !== undefined) {
    return { kind: 'numbered', prefix, joiner, digits };
  }
  return { kind: 'name', words: toNameWords(code.replace(VALUE_OF_NAME, '')) };
}

/** The words of a name, lower case: `BecAccessDenied` → bec, access, denied. */
export function toNameWords(name: string): readonly string[] {
  return name
    .split(NO_WORD)
    .flatMap((part) => part.split(HUMP))
    .filter((word) => word !== '')
    .map((word) => word.toLowerCase());
}

/** The 32-bit value of a status, written in hexadecimal or decimal, signed or not. */
function toStatus(code: string): number | undefined {
  const value = readHex(code) ?? (DECIMAL_STATUS.test(code) ? Number(code) >>> 0 : 0);
  return value >= LEAST_STATUS ? value : undefined;
}

function readHex(code: string): number | undefined {
  const hex = HEX_STATUS.exec(code)?.[1];
  if (hex === undefined) return undefined;
  return /^0x/i.test(code) || /[a-f]/i.test(hex) ? Number.parseInt(hex, 16) : undefined;
}
