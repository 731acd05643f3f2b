import fc from 'fast-check';
import { escapeText } from '../../../adapters/slack/escape';
import { readText } from '../../../adapters/slack/read-text';

describe('readText', () => {
  test.each([
    ['<@UBOT> my code', 'my code'],
    ['hello <@UBOT> my code', 'hello my code'],
    ['hello <@UBOT|mfahelp>', 'hello'],
    ['ask <@U1>', 'ask @someone'],
    ['ask <@U1|ana>', 'ask @ana'],
    ['in <#C1|general>', 'in #general'],
    ['in <#C1>', 'in #channel'],
    ['<!here> <!channel> <!everyone|everyone>', '@here @channel @everyone'],
    ['<!subteam^S1|@it-desk>', '@it-desk'],
    ['<!subteam^S1>', '@group'],
    ['<!date^1392734382^{date}|18 Feb 2014>', '18 Feb 2014'],
    ['&lt;Event&gt; a &amp;&amp; b', '<Event> a && b'],
    ['<mailto:ana@example.com|ana@example.com>', '<mailto:ana@example.com|ana@example.com>'],
    ['<https://example.com/a?b=1&amp;c=2|example>', '<https://example.com/a?b=1&c=2|example>'],
    ['log:\n<@UBOT>\nline two', 'log:\n \nline two'],
  ])('%j is read as %j', (written, read) => {
    expect(readText(written, 'UBOT')).toBe(read);
  });

  test('an escaped entity is unescaped once', () => {
    expect(readText('&amp;lt;', 'UBOT')).toBe('&lt;');
  });

  test('whatever a person types is read back, but for space around it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (typed) => {
        expect(readText(escapeText(typed), 'UBOT')).toBe(typed.trim());
      }),
    );
  });
});
