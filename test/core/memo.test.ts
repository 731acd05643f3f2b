import { createMemo } from '../../src/core/memo';

describe('a memo', () => {
  /** What was worked out, in order. */
  const done: string[] = [];
  beforeEach(() => done.splice(0));

  const askOf = (limit: number, mayKeep = true) => {
    const memo = createMemo<string>(limit);
    const work = (key: string) => () => {
      done.push(key);
      return key.toUpperCase();
    };
    return (key: string) => memo(key, work(key), () => mayKeep);
  };

  it('does the work for a key once', () => {
    const ask = askOf(2);
    expect([ask('a'), ask('a'), ask('b')]).toEqual(['A', 'A', 'B']);
    expect(done).toEqual(['a', 'b']);
  });

  it('lets go what was asked for longest ago', () => {
    const ask = askOf(2);
    for (const key of ['a', 'b', 'a', 'c', 'a', 'b']) ask(key);
    expect(done).toEqual(['a', 'b', 'c', 'b']);
  });

  it('keeps nothing that may not be kept', () => {
    const ask = askOf(2, false);
    expect([ask('a'), ask('a')]).toEqual(['A', 'A']);
    expect(done).toEqual(['a', 'a']);
  });
});
