/**
 * What CommonMark would read as more than text: emphasis, code, links, strikethrough, tags, entities, an escape, and the
 * openings of a template or a date; a last `!` too, for a link may follow. Only that is escaped, because Teams on
 * phones shows some of the backslashes (MicrosoftDocs/msteams-docs#5793): `a_b`, `a < b` and `DOMAIN\user` stay as
 * they are.
 */
const SPECIAL =
  /\\(?=[!-/:-@[-`{-~]|$)|[*`[\]]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|(?<=~)~|<(?=[A-Za-z/!?])|&(?=#?\w+;)|(?<=\$)\{|(?<=\{)\{|!$/gu;

/** A character that opens a list, a quotation or a heading at the start of a line. */
const LINE_START = /^(?:[+-](?=\s|$|-)|#(?=#{0,5}(?:\s|$))|>)/;
const ORDERED_START = /^(\d{1,9})([.)])(?=\s|$)/;

/** Text inside a line of Markdown that reads as itself. */
export function escapeMarkdown(text: string): string {
  return text.replace(SPECIAL, String.raw`\$&`);
}

/** The same for text that begins a line. */
export function escapeMarkdownLine(text: string): string {
  return escapeMarkdown(text.trimStart())
    .replace(LINE_START, String.raw`\$&`)
    .replace(ORDERED_START, String.raw`$1\$2`);
}
