import { z } from 'zod';
import type { TeamsActivity } from './activity';

export interface ReadText {
  readonly text: string;
  readonly mentionsBot: boolean;
  readonly mentionsOthers: boolean;
}

/** What the person wrote: without the mention of the bot, with everybody else's name as a word, entities resolved. */
export function readText(activity: TeamsActivity): ReadText {
  const all = readMentions(activity);
  const mentions = all.filter(({ mentioned }) => isBot(mentioned.id, activity));
  const words = mentions.reduce(removeMention, (activity.text ?? '').replace(CARD_PLACE, ' '));
  return {
    text: decodeEntities(words.replace(AT_TAG, '')).replaceAll('\u00a0', ' ').trim(),
    mentionsBot: mentions.length > 0,
    mentionsOthers: all.length > mentions.length,
  };
}

const mentionSchema = z.object({
  type: z.literal('mention'),
  mentioned: z.object({ id: z.string() }),
  text: z.string().optional(),
});
type Mention = z.infer<typeof mentionSchema>;

/** Where a card or a quoted message stands in what was written: as Teams marks them, and as its message extensions do. */
const CARD_PLACE =
  /<quoted\b[^<>]*\/?>(?:<\/quoted>)?|<attachment\b[^<>]*>(?:<\/attachment>)?|<span class="inline-compose-card"[^<>]*>\s*<span[^<>]*><\/span>\s*<\/span>/gi;

const AT_TAG = /<\/?at\b[^>]*>/gi;

function readMentions({ entities = [] }: TeamsActivity): readonly Mention[] {
  return entities.flatMap((entity) => {
    const result = mentionSchema.safeParse(entity);
    return result.success ? [result.data] : [];
  });
}

const isBot = (id: string, { recipient }: TeamsActivity): boolean => id === recipient?.id;

/** Every tag that mentions the bot goes; a mention written as a bare name goes once, for the name may also be a word. */
function removeMention(text: string, { text: mention = '' }: Mention): string {
  if (mention === '') return text;
  return /^<at\b/i.test(mention) ? text.replaceAll(mention, ' ') : text.replace(mention, ' ');
}

/** The words of a message's HTML: each block on a line, tags gone, entities resolved. */
export function htmlToText(html: string): string {
  const lines = html.replace(BLOCK_END, '\n').replace(TAG, '');
  return decodeEntities(lines)
    .replaceAll('\u00a0', ' ')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

const BLOCK_END = /<(?:br\b[^<>]*|\/(?:p|div|li|tr|h[1-6]|pre|blockquote))>/gi;
const TAG = /<[^<>]*>/g;

const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
};

function decodeEntities(text: string): string {
  return text.replace(
    /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,4}));/gi,
    (entity: string, decimal?: string, hex?: string, name?: string) => {
      const code = decimal ? Number(decimal) : hex ? Number.parseInt(hex, 16) : undefined;
      if (code === undefined) return NAMED[(name ?? '').toLowerCase()] ?? entity;
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : entity;
    },
  );
}
