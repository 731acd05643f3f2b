/** What a GUID of a paste is; `column`: nothing says so, but it stands in a column of its own. */
export type GuidLabel = 'correlation' | 'request' | 'session' | 'column' | 'other';

export interface LabelledGuid {
  readonly guid: string;
  readonly label: GuidLabel;
  /** Its log line tells of a success. */
  readonly isOfSuccess: boolean;
}

const GUID = /(?<![0-9a-z])[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}(?![0-9a-z])/gi;
const SUCCESS = /access accepted|response: success/i;
const LONGEST_LABEL = 48;

/** What stands right before a GUID, the more particular first. */
const LABELS: readonly (readonly [before: RegExp, label: GuidLabel])[] = [
  [/(?:correlation[ _-]?id|\bcorr(?:elation)?\.?(?:[ _-]?id)?|\bcid)(?: ?\([a-z ]{1,20}\))?["'\]]{0,2}(?: is| was)?[\s:=>|,]{0,24}["'{[(<]{0,2}$/i, 'correlation'],
  [/(?:request[ _-]?id|trace[ _-]?id|\b(?:req|trace)\.? ?id)["'\]]{0,2}(?: is| was)?[\s:=>|,]{0,24}["'{[(<]{0,2}$/i, 'request'],
  [/session(?:[ _-]?id)?["'\]]{0,2}(?: is| was)?[\s:=>|,]{0,24}["'{[(<]{0,2}$/i, 'session'],
  [/(?:^|[|;\t\n]|,|  ) ?["']?$/, 'column'],
];

/** All GUIDs of a text, in order, each with what it is. */
export function labelGuids(text: string): readonly LabelledGuid[] {
  return Array.from(text.matchAll(GUID), ({ 0: guid, index }) => {
    const before = text.slice(Math.max(0, index - LONGEST_LABEL), index);
    const label = LABELS.find(([pattern]) => pattern.test(before))?.[1] ?? 'other';
    const isOfSuccess = SUCCESS.test(lineAfter(text, index));
    return { guid: guid.toLowerCase(), label, isOfSuccess };
  });
}

function lineAfter(text: string, start: number): string {
  const rest = text.slice(start, start + 400);
  return rest.slice(0, rest.indexOf('\n') < 0 ? rest.length : rest.indexOf('\n'));
}
