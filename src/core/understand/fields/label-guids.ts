/**
 * What a GUID of a paste is. `activity` is what AD FS calls its correlation;
 * `column`: nothing says what it is, but it stands in a column of its own.
 */
export type GuidLabel = 'correlation' | 'request' | 'session' | 'activity' | 'column' | 'other';

export interface LabelledGuid {
  readonly guid: string;
  readonly label: GuidLabel;
  /** Its log line tells of a success. */
  readonly isOfSuccess: boolean;
}

const GUID = /(?<![0-9a-z])[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}(?![0-9a-z])/gi;
const SUCCESS = /access accepted|response: success/i;
const LONGEST_LABEL = 64;
const LONGEST_LINE = 400;

/** What may stand between a label and its GUID: marks, brackets, arrows, one line's end. */
const BETWEEN =
  /(?: \([a-z ]{1,20}\))?(?: (?:is|was))?[ \t*_`"'[\](){}<>:=|,→-]{0,24}\n?[ \t*_`"'[({<-]{0,12}$/i;
const COLUMN = /(?:^|[|;,\t\n]| {2}) ?["']?$/;

/** How a label ends, the more particular first. */
const LABELS: readonly (readonly [ending: RegExp, label: GuidLabel])[] = [
  [
    /(?:[ck]orrelations?[ _-]{0,3}id|\bcorr\.?|\bcorr(?:elation)?\.?[ _-]?id|\bcid|client-request-id)$/i,
    'correlation',
  ],
  [/(?:(?:request|trace)[ _-]{0,3}id|\breq\.? ?id)$/i, 'request'],
  [/session(?:[ _-]{0,3}id)?$/i, 'session'],
  [/activity[ _-]{0,3}id$/i, 'activity'],
];

/** All GUIDs of a text, in order, each with what it is. */
export function labelGuids(text: string): readonly LabelledGuid[] {
  return Array.from(text.matchAll(GUID), ({ 0: guid, index }) => {
    const before = text.slice(Math.max(0, index - LONGEST_LABEL), index);
    const isOfSuccess = SUCCESS.test(lineAfter(text, index));
    return { guid: guid.toLowerCase(), label: readLabel(before), isOfSuccess };
  });
}

function readLabel(before: string): GuidLabel {
  const named = before.replace(/ {2,}/g, ' ').replace(BETWEEN, '');
  const label = LABELS.find(([ending]) => ending.test(named))?.[1];
  return label ?? (COLUMN.test(before) ? 'column' : 'other');
}

function lineAfter(text: string, start: number): string {
  return text.slice(start, start + LONGEST_LINE).split('\n', 1)[0] ?? '';
}
