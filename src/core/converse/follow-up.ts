import type { Audience } from '../article';

/** Something said in the light of the last answer: the same for others, or more about the same question. */
export type FollowUp =
  | { readonly kind: 'audience'; readonly audience: Audience }
  | { readonly kind: 'more'; readonly text: string }
  /** What was meant all along: first read by itself. */
  | { readonly kind: 'instead'; readonly text: string };

/** Longer texts are questions of their own. */
const MOST_WORDS = 14;

const LEAD_IN = /^(?:(?:and|but|ok(?:ay)?|so|or|no|nope|hm+|well|sorry|oh|ah|yes|yeah)\b[,. ]*)*/;

const FOR_ADMINS = 'admins?|administrators?|it(?: people| staff)?|the admin(?: version)?';
const FOR_USERS =
  '(?:end ?)?users?|employees?|colleagues?|staff|normal people|the user(?: version)?';
const audiencePattern = (people: string): RegExp =>
  new RegExp(
    `^(?:(?:what|how) about |(?:and )?(?:the same )?(?:for|as) |show(?: me)? (?:it |that )?(?:for )?)(?:an? |the |my |our )*(?:${people})(?: version)?$`,
  );

const AUDIENCES: readonly (readonly [RegExp, Audience])[] = [
  [audiencePattern(FOR_ADMINS), 'admin'],
  [audiencePattern(FOR_USERS), 'user'],
];

/** Openings that lean on what was said before; what comes after them is what is new. */
const MORE = [
  /^(?:and )?(?:what|how) (?:about|if)(?: it(?:s|'s| is)?)?(?: (?:on|for|with|in))? (.+)$/,
  /^(?:and|also) (?:on|for|with|in|if|when|from|without) (.+)$/,
  /^(?:on|for|with|in|from) (?:the |my |an? |our )?((?:\S+ ){0,3}\S+)$/,
  /^(?:it(?:s|'s| is) )?(?:about|for|on) (?:the |my |an? |our )(.+)$/,
];

/** Openings that put something else in the place of what was said. */
const INSTEAD = [
  /^i(?: actually)? meant? (.+)$/,
  /^i(?: am|'m| was)? (?:talking|asking) about (.+)$/,
  /^not (?:the |my |on |for |with |an? )+.+?(?:,? but |, ?)(.+)$/,
];

/** Reads a text as a follow-up; undefined where it stands on its own. */
export function readFollowUp(text: string): FollowUp | undefined {
  const plain = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\u2019/g, "'")
    .replace(/[?!.\s]+$/g, '')
    .trim();
  if (plain.split(/\s+/).length > MOST_WORDS) return undefined;
  const bare = plain.replace(LEAD_IN, '');
  const audience = AUDIENCES.find(([pattern]) => pattern.test(bare))?.[1];
  if (audience) return { kind: 'audience', audience };
  const instead = firstGroup(INSTEAD, plain, bare);
  if (instead !== undefined) return { kind: 'instead', text: instead };
  const more = firstGroup(MORE, plain, bare);
  return more === undefined ? undefined : { kind: 'more', text: more };
}

function firstGroup(patterns: readonly RegExp[], ...texts: readonly string[]): string | undefined {
  return texts
    .flatMap((text) => patterns.map((pattern) => pattern.exec(text)?.[1]))
    .find((words) => words !== undefined);
}
