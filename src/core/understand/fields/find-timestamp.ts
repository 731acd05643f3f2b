const TIME = String.raw`\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d{1,7})?)?(?: ?[AaPp]\.?[Mm]\b\.?)?`;
const ZONE = String.raw`(?: ?(?:Z\b|(?:UTC|GMT)(?:[+-]\d{1,2}(?::?\d{2})?)?\b|[+-]\d{2}:?\d{2}\b)| (?:CES?T|[ECMP][SD]T|BST|IST|JST|AES?T)\b| ?\((?:UTC|GMT)[+-]?[\d:]{0,5}\))?`;
const DATE = String.raw`(?:\d{4}-\d{2}-\d{2}|\d{1,2}[/.]\d{1,2}[/.]\d{4}|\d{4}/\d{2}/\d{2})`;
/** With the month's name, as letters have it too: only believed where it is called the timestamp. */
const WORDED_DATE = String.raw`(?:[A-Z][a-z]{2,8},? )?(?:\d{1,2} [A-Z][a-z]{2,8}|[A-Z][a-z]{2,8} \d{1,2}),? \d{4}`;
const MOMENT = new RegExp(String.raw`(?<![\d/.-])${DATE}(?:T|,? {1,3})${TIME}${ZONE}`, 'g');
const LABEL = String.raw`\btime ?stamp["'*\]]{0,3}[\s:=*]{0,12}["']?`;
const LABELLED = new RegExp(
  String.raw`${LABEL}((?:${DATE}|${WORDED_DATE})(?:T|,? {1,3})${TIME}${ZONE})`,
  'i',
);

/** When it happened, as written: the moment called the timestamp, or else the first date with a time. */
export function findTimestamp(text: string): string | undefined {
  return (LABELLED.exec(text)?.[1] ?? text.match(MOMENT)?.[0])?.trimEnd();
}
