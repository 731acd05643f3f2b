import { createMatcher } from '../../../src/core/understand/matcher/create-matcher';
import { segmentText } from '../../../src/core/understand/matcher/text/segment-text';
import { HELPDESK_ARTICLES } from './helpdesk-articles';

const matcher = createMatcher(HELPDESK_ARTICLES);
const LENGTH = 40_000;

const HOSTILE: readonly (readonly [string, string])[] = [
  ['one endless word', 'a'.repeat(LENGTH)],
  ['endless short words', 'a b '.repeat(LENGTH / 4)],
  ['endless sentences', 'phone. '.repeat(LENGTH / 7)],
  ['lone surrogates', '\ud800x\udc00 '.repeat(LENGTH / 4)],
  ['a ligature that grows eighteenfold', '\ufdfa'.repeat(LENGTH)],
  ['combining marks', `e${'\u0301'.repeat(LENGTH)}`],
  ['zero-width characters', 'pho\u200bne '.repeat(LENGTH / 7)],
  ['apostrophes', "a'".repeat(LENGTH / 2)],
  ['Chinese', '我的手机收不到验证码'.repeat(LENGTH / 10)],
  ['right-to-left text', 'لا تصلني رسالة الرمز '.repeat(LENGTH / 21)],
];

describe('hostile text', () => {
  it.each(HOSTILE)('of %s is judged in a bounded number of pieces', (_, text) => {
    const pieces = segmentText(text);
    expect(pieces.length).toBeLessThanOrEqual(41);
    expect(Math.max(...pieces.map(({ words }) => words.length))).toBeLessThanOrEqual(200);
    for (const { confidence } of matcher.match(text)) expect(confidence).not.toBeNaN();
  });

  it('does not hide a question at its end', () => {
    const text = `${'blah blubb. '.repeat(3_000)} my phone was stolen`;
    expect(matcher.match(text)[0]?.id).toBe('lost-phone');
  });

  it('of zero-width characters inside words reads as the words', () => {
    expect(matcher.match('my ph\u200bone was st\u00adolen')[0]?.id).toBe('lost-phone');
  });
});
