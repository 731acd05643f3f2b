import { readText } from './codes/read-text';
import { findTimestamp } from './fields/find-timestamp';
import { findUpn } from './fields/find-upn';
import { labelGuids, type LabelledGuid } from './fields/label-guids';
import type { Fields } from './understanding';

/** Lifts from a text what support needs, in any of the shapes that pages and logs write it. */
export function findFields(text: string): Fields {
  const read = readText(text);
  const guids = labelGuids(read);
  const timestamp = findTimestamp(read);
  const upn = findUpn(read);
  const isPaste = timestamp !== undefined || upn !== undefined;
  const correlationId = pickCorrelationId(guids, isPaste);
  const requestId = guids.find(({ label }) => label === 'request')?.guid;
  const sessionId = guids.find(({ label }) => label === 'session')?.guid;
  return {
    ...(correlationId === undefined ? {} : { correlationId }),
    ...(requestId === undefined ? {} : { requestId }),
    ...(sessionId === undefined ? {} : { sessionId }),
    ...(timestamp === undefined ? {} : { timestamp }),
    ...(upn === undefined ? {} : { upn }),
  };
}

/** The one of a failure before that of a success; without any label, the first that stands in a column of a paste. */
function pickCorrelationId(guids: readonly LabelledGuid[], isPaste: boolean): string | undefined {
  const labelled = guids.filter(({ label }) => label === 'correlation');
  const best = labelled.find(({ isOfSuccess }) => !isOfSuccess) ?? labelled[0];
  if (best) return best.guid;
  const unnamed = guids.find(
    ({ label }) => label === 'activity' || (isPaste && label === 'column'),
  );
  return unnamed?.guid;
}
