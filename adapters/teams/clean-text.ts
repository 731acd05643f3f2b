/** One line of text without control characters. */
export function cleanLine(text: string): string {
  return text.replace(/\s*[\r\n]+\s*/g, ' ').replace(/(?!\t)\p{Cc}/gu, '');
}

/**
 * Text for a place without Markdown where it may not be split (button titles, notifications): an invisible word joiner
 * keeps `${…}` from being a template and `{{…}}` from being a date.
 */
export function keepLiteral(text: string): string {
  return text.replace(LITERAL_BREAK, '\u2060');
}

/** What came back of a text that was kept literal, as it was. */
export function withoutBreaks(text: string): string {
  return text.replaceAll('\u2060', '');
}

/** Between the two characters that open a template expression or a date function. */
export const LITERAL_BREAK = /(?<=\$)(?=\{)|(?<=\{)(?=\{)/g;
