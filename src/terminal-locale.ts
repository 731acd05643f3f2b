import { readLocale } from './core/locale';

/** Variables that tell the language of a terminal, the one that counts most first, as POSIX has them. */
const VARIABLES = ['LC_ALL', 'LC_MESSAGES', 'LANG'] as const;

/** The terminal's language as a BCP 47 tag: `de_AT.UTF-8@euro` is `de-AT`; `C` and `POSIX` name none. */
export function readTerminalLocale(
  env: Readonly<Record<string, string | undefined>>,
): string | undefined {
  const told = VARIABLES.map((name) => env[name]).find(Boolean) ?? '';
  const [tag = ''] = told.split(/[.@]/);
  return tag === 'POSIX' ? undefined : readLocale(tag.replaceAll('_', '-'));
}
