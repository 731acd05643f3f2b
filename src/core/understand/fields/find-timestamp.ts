const DATE = String.raw`(?:\d{4}-\d{2}-\d{2}|\d{1,2}[/.]\d{1,2}[/.]\d{4}|\d{4}/\d{2}/\d{2})`;
const TIME = String.raw`\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d{1,7})?)?(?: ?[AaPp]\.?[Mm]\b\.?)?`;
const ZONE = String.raw`(?: ?(?:Z\b|(?:UTC|GMT)(?:[+-]\d{1,2}(?::?\d{2})?)?\b|[+-]\d{2}:?\d{2}\b)| (?:CES?T|[ECMP][SD]T|BST|IST|JST|AES?T)\b| ?\((?:UTC|GMT)[+-]?[\d:]{0,5}\))?`;
const MOMENT = new RegExp(String.raw`(?<![\d/.-])${DATE}(?:T|,? {1,3})${TIME}${ZONE}`, 'g');
const LABEL = /(?:timestamp|time stamp)["'\]]{0,2}[\s:=]{0,12}["']?$/i;
const LONGEST_LABEL = 32;

/** When it happened, as written: the moment labelled as the timestamp, or else the first date with a time. */
export function findTimestamp(text: string): string | undefined {
  const moments = Array.from(text.matchAll(MOMENT));
  const labelled = moments.find(({ index }) => LABEL.test(text.slice(Math.max(0, index - LONGEST_LABEL), index)));
  return (labelled ?? moments[0])?.[0].trimEnd();
}
