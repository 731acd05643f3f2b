const ELLIPSIS = '\u2026';

/** The text, or as many of its words as fit, with an ellipsis; never half a character. */
export function clipText(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const head = text.slice(0, limit - ELLIPSIS.length);
  const word = head.search(/\s\S*$/u);
  const cut = word > limit / 2 ? head.slice(0, word) : head.replace(/[\ud800-\udbff]$/, '');
  return cut.trimEnd() + ELLIPSIS;
}
