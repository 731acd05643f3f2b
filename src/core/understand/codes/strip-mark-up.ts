/** What a mark-up of Slack, Teams, HTML or an event log is read as; the rules run in this order. */
const RULES: readonly (readonly [mark: RegExp, reading: string])[] = [
  // Slack: <https://x|words>, <mailto:a@b|a@b>, <#C1|channel>, then <@U1>, <https://x>
  [/<[^<>|\s]{1,2000}\|([^<>|]{1,500})>/g, '$1'],
  [/<(?:mailto:|tel:)?([^<>\s/"'=@]{1,200}@[^<>\s"'=]{1,200})>/g, ' $1 '],
  [/<[@#!][^<>\s]{1,80}>/g, ' '],
  [/<(https?:\/\/[^<>\s]{1,2000})>/g, ' $1 '],
  // A value in an attribute that an event log keeps its time in
  [/<[^<>]{0,200}SystemTime=["']([^"'<>]{1,60})["'][^<>]{0,200}>/gi, ' TimeCreated: $1 '],
  // HTML: marks inside a word vanish, all others part words
  [/<\/?(?:b|i|em|strong|u|s|code|span|font|mark|a|ins|tt)(?:\s[^<>]{0,500})?>/gi, ''],
  [/<\/?[a-z!?][^<>]{0,500}>/gi, ' '],
  // Markdown: [words](address)
  [/\[([^[\]]{1,300})\]\([^()\s]{1,1000}\)/g, '$1'],
  // Line ends written out, as logs do
  [/\\r\\n|\\r(?=[^a-z])|\\n(?=[^a-z])/g, '\n'],
];

const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  shy: '',
  ndash: '-',
  mdash: '-',
  rsquo: "'",
  lsquo: "'",
};
const ENTITY = /&(?:([a-z]{2,8})|#(\d{1,6})|#x([0-9a-f]{1,5}));/gi;

/** The words a person sees: without the mark-up of Slack, Teams, HTML, XML or Markdown. */
export function stripMarkUp(text: string): string {
  const bare = RULES.reduce((rest, [mark, reading]) => rest.replace(mark, reading), text);
  return bare.replace(ENTITY, (entity, name?: string, decimal?: string, hex?: string) => {
    if (name !== undefined) return NAMED[name.toLowerCase()] ?? entity;
    const point = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
    return point > 0 && point < 0x110000 ? String.fromCodePoint(point) : entity;
  });
}
