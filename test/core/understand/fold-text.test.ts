import { foldText } from '../../../src/core/understand/guard/fold-text';

const PLAIN =
  'My code is 482913.\n\tWhy doesn\'t "MFA" work: [1] {a=b} (50%), #2? ~ana_b@example.test\r\n';

describe('folding a text', () => {
  it('leaves plain text as it is, each character in its place', () => {
    const { text, origin } = foldText(PLAIN);
    expect(text).toBe(PLAIN);
    expect(origin(11, 17)).toEqual([11, 17]);
  });

  it('reads plain text the same beside characters that are folded', () => {
    const { text, origin } = foldText(`${PLAIN}\u2019\u200b\u0435`);
    expect(text).toBe(`${PLAIN}'\u0435`);
    expect(origin(11, 17)).toEqual([11, 17]);
    expect(origin(PLAIN.length + 1, PLAIN.length + 2)).toEqual([
      PLAIN.length + 2,
      PLAIN.length + 3,
    ]);
  });

  it.each(['a\u0301', '`', '<b>x</b>', '&nbsp;', '\u00a0', '\u000b', '\u0661', '\u2212'])(
    'does not take %j for plain',
    (written) => {
      expect(foldText(written).text).not.toBe(written);
    },
  );
});
