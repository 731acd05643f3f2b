import { StoreError } from './store-error';

/**
 * Reads what we wrote as JSON.
 * @param what what it is of, for whoever must repair it
 */
export function readJson(text: string, what: string): unknown {
  const value = parseJson(text);
  if (value === undefined) throw damaged(what);
  return value;
}

/** Nothing for what is not JSON. */
export function parseJson(text: string | null): unknown {
  try {
    return JSON.parse(text ?? '');
  } catch {
    return undefined;
  }
}

/** A record that was changed by another hand, or by a program of another version. */
export const damaged = (what: string): StoreError =>
  new StoreError('other', `${what} in it cannot be read`);

export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
