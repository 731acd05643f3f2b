import type { CodeIndex } from './code-index';
import type { Reading, Sighting } from './sighting';

const GUID = /(?<![0-9a-z])[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}(?![0-9a-z])/gi;

/** GUIDs that are codes; all others are closed, so that no part of them is taken for a number. */
export function findGuids({ text }: Reading, { guids }: CodeIndex): readonly Sighting[] {
  return Array.from(text.matchAll(GUID), ({ 0: guid, index }): Sighting => {
    const span = { start: index, end: index + guid.length };
    const entry = guids.get(guid.toLowerCase());
    return entry ? { ...span, kind: 'code', entry } : { ...span, kind: 'closed' };
  });
}
