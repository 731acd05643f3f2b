import type { FoundCode, FoundCodes } from '../understanding';
import type { CodeIndex } from './code-index';

/** Finds the error codes in a text. */
export function findCodes(text: string, index: CodeIndex): FoundCodes {
  const codes = new Map<string, FoundCode>();
  for (const word of text.match(/[\w.-]+/g) ?? []) {
    const entry = index.bySpelling.get(word.toLowerCase().replace(/[^a-z0-9]/g, ''));
    if (entry) codes.set(entry.code, entry);
  }
  return { codes: [...codes.values()], near: [], unknown: [] };
}
