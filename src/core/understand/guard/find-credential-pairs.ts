import { groupSpan } from './group-span';
import { isPasswordShaped, mayBePassword } from './looks-like-password';
import type { SecretSpan } from './secret-span';

const PAIRS: readonly {
  readonly pattern: RegExp;
  readonly accepts: (secret: string) => boolean;
}[] = [
  {
    pattern:
      /(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){0,4}\s{0,2}[/|:,;]\s{0,2}(?<secret>[^\s/]{4,64})/dg,
    accepts: isPasswordShaped,
  },
  {
    pattern:
      /(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}\s{1,2}(?<secret>\S{6,64})/dg,
    accepts: (secret) => isPasswordShaped(secret) && /\d/.test(secret),
  },
  {
    pattern:
      /(?<!\w)(?:user(?:name)?|login|log-?in|logon|benutzer(?:name)?|creds?|credentials|upn|acc(?:oun)?t|id)\s{0,2}[:=]?\s{1,2}[\w.@\\-]{2,64}(?:\s?[/,;|:]\s?|\s(?:and|with|und|pass|pw)?\s?)(?<secret>[^\s,;]{5,64})/dgi,
    accepts: (secret) => isPasswordShaped(secret) && /\d/.test(secret),
  },
  {
    pattern: /(?<![\w/.-])[\w.\\-]{2,40}\s?\/\s?(?<secret>[^\s/]{6,64})/dg,
    accepts: (secret) => isPasswordShaped(secret) && /\d/.test(secret),
  },
  { pattern: /\/user:\S{1,64}\s(?<secret>[^\s/]{4,64})/dgi, accepts: mayBePassword },
  {
    pattern: /(?<!\S)-u\s\S{1,64}\s(?:-p|--password)\s["']?(?<secret>[^\s"']{4,64})/dg,
    accepts: (secret) => /[\d!@#$%^&*~]|[a-z][A-Z]/.test(secret),
  },
  { pattern: /(?<!\S)-u\s[^\s:]{1,64}:(?<secret>\S{3,64})/dg, accepts: () => true },
  {
    pattern:
      /(?<!\S)--?(?:\w{0,20}password|\w{0,20}secret|\w{0,20}token|\w{0,20}key)(?:\s|=)["']?(?<secret>[^\s"'$-][^\s"']{5,4000})/dgi,
    accepts: (secret) => /[\d!@#%^&*~]|[a-z][A-Z]/.test(secret),
  },
  {
    pattern: /<\w{0,20}(?:password|pwd|secret|token|key|pin|otp)>(?<secret>[^<>\n]{3,4000})<\//dgi,
    accepts: (secret) => !/^\*+$/.test(secret),
  },
  {
    pattern: /ConvertTo-SecureString\s(?:-String\s)?["'](?<secret>[^"'\n]{3,64})["']/dgi,
    accepts: () => true,
  },
];

/** Finds passwords that stand beside an account name or in a command. */
export function findCredentialPairs(folded: string): readonly SecretSpan[] {
  return PAIRS.flatMap(({ pattern, accepts }) =>
    [...folded.matchAll(pattern)].flatMap((match) => {
      const { start, end } = groupSpan(match, 'secret');
      return accepts(folded.slice(start, end)) ? [{ start, end, kind: 'password' as const }] : [];
    }),
  );
}
