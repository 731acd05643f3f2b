import type { Article, Audience } from './article';
import type { Understanding } from './understand/understanding';

/** Words of people who look after others' accounts, or read logs and portals. */
const ADMIN_WORDS =
  /\b(tenant|nps|radius|powershell|conditional access|admin cent(?:er|re)|entra id|azure ad|(?:a|our|the|my|one of (?:our|my)) (?:users?|employees?|colleagues?|customers?|staff)|users? (?:can(?:no|')?t|get|gets|see|sees|reports?)|end users?|event id|event log|sign-?in logs?|registry|service principal|group policy|gpo)\b/i;

/**
 * For whom to write when nobody said: the audience of the article where it has but one,
 * else admins for pastes and admins' words, users for everything else.
 */
export function inferAudience(
  understanding: Understanding,
  shown: readonly string[],
  articles: ReadonlyMap<string, Article>,
): Audience {
  const [only] = shown;
  const article = only === undefined ? undefined : articles.get(only);
  if (article?.audience.length === 1) return article.audience[0] ?? 'user';
  return isPaste(understanding) || ADMIN_WORDS.test(understanding.text) ? 'admin' : 'user';
}

function isPaste({ text, codes }: Understanding): boolean {
  return codes.codes.length > 0 && text.trim().split('\n').length > 3;
}
