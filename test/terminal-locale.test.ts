import { readTerminalLocale } from '../src/terminal-locale';

describe('the language of a terminal', () => {
  it.each([
    [{ LANG: 'de_AT.UTF-8@euro' }, 'de-AT'],
    [{ LC_MESSAGES: 'de_CH', LANG: 'en_GB.UTF-8' }, 'de-CH'],
    [{ LC_ALL: 'C', LANG: 'de_AT.UTF-8' }, undefined],
    [{ LC_ALL: '', LANG: 'de_AT.UTF-8' }, 'de-AT'],
    [{ LANG: 'C.UTF-8' }, undefined],
    [{ LANG: 'POSIX' }, undefined],
    [{ LANG: 'x'.repeat(1000) }, undefined],
    [{}, undefined],
  ])('with %j is %j', (env, locale) => {
    expect(readTerminalLocale(env)).toBe(locale);
  });
});
