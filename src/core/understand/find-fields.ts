import type { Fields } from './understanding';

const CORRELATION_ID = /correlation.?id\W+([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})/i;

/** Lifts from a text what support needs. */
export function findFields(text: string): Fields {
  const correlationId = CORRELATION_ID.exec(text)?.[1];
  return correlationId === undefined ? {} : { correlationId };
}
