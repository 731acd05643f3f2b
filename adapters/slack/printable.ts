/** Text without control characters and broken halves of characters, which Slack refuses or shows as boxes. */
export function printable(text: string): string {
  return text.replace(/(?![\n\t])\p{Cc}|\p{Cs}/gu, '');
}
