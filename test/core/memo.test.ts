import { createMemo } from '../../src/core/memo';

describe('a memo', () => {
  it('keeps what was kept, and the latest of one key', () => {
    const memo = createMemo<number>(2);
    memo.keep('a', 1);
    memo.keep('a', 2);
    expect(memo.find('a')).toBe(2);
    expect(memo.find('b')).toBeUndefined();
  });

  it('lets go what was asked for longest ago', () => {
    const memo = createMemo<number>(2);
    memo.keep('a', 1);
    memo.keep('b', 2);
    memo.find('a');
    memo.keep('c', 3);
    expect([memo.find('a'), memo.find('b'), memo.find('c')]).toEqual([1, undefined, 3]);
  });
});
