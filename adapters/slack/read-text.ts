/** Slack's marks for people, groups, channels and dates: `<@U1|ana>`, `<!subteam^S1|@team>`, `<#C1|general>`, `<!here>`. */
const MARK = /<([@#!])([^<>|]*)(?:\|([^<>]*))?>/g;

const ENTITIES: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>' };

/**
 * What a person wrote, as they saw it: mentions as words, `&lt;` as `<`. Links and formatting stay, the core reads them.
 * @param bot the bot's own user id, whose mentions are taken out
 */
export function readText(text: string, bot: string | undefined): string {
  return withoutMentionsOf(bot, text)
    .replace(MARK, (_mark, sign: string, id: string, label?: string) => toWord(sign, id, label))
    .replace(/&(?:amp|lt|gt);/g, (entity) => ENTITIES[entity] ?? entity)
    .trim();
}

/** Whether a message calls everybody: then it is an announcement, not a question. */
export function isBroadcast(text: string): boolean {
  return /<!(?:here|channel|everyone)(?:\|[^<>]*)?>/.test(text);
}

/** Whether a message calls this person or bot. */
export function mentions(text: string, user: string): boolean {
  return text.includes(`<@${user}>`) || text.includes(`<@${user}|`);
}

function withoutMentionsOf(bot: string | undefined, text: string): string {
  if (bot === undefined) return text;
  return text.replace(/[ \t]*<@([^<>|]*)(?:\|[^<>]*)?>[ \t]*/g, (mark, id: string) =>
    id === bot ? ' ' : mark,
  );
}

function toWord(sign: string, id: string, label?: string): string {
  const word = label ? label.replace(/^[@#]/, '') : undefined;
  switch (sign) {
    case '@':
      return `@${word ?? 'someone'}`;
    case '#':
      return `#${word ?? 'channel'}`;
    default:
      if (id.startsWith('date^')) return label ?? '';
      return `@${word ?? (id.startsWith('subteam^') ? 'group' : id)}`;
  }
}
