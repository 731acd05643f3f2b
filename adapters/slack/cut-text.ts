const ELLIPSIS = '\u2026';

/** The text, or as many of its words as fit, with an ellipsis. */
export function shorten(text: string, limit: number): string {
  if (text.length <= limit) return text;
  return text.slice(0, placeToCut(text, limit - ELLIPSIS.length)).trimEnd() + ELLIPSIS;
}

/** The text in runs no longer than the limit, cut between lines or words; joined, they are the text again. */
export function cutIntoRuns(text: string, limit: number): readonly string[] {
  const runs: string[] = [];
  let rest = text;
  while (rest.length > limit) {
    const place = placeToCut(rest, limit);
    runs.push(rest.slice(0, place));
    rest = rest.slice(place);
  }
  return rest === '' ? runs : [...runs, rest];
}

/** After the last line or word that fits, else in the middle of a word, but never inside a character. */
function placeToCut(text: string, limit: number): number {
  const head = text.slice(0, limit);
  const line = head.lastIndexOf('\n') + 1;
  if (line > limit / 2) return line;
  const word = head.lastIndexOf(' ') + 1;
  if (word > limit / 2) return word;
  return isHighSurrogate(head.charCodeAt(limit - 1)) ? limit - 1 : limit;
}

const isHighSurrogate = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdbff;
