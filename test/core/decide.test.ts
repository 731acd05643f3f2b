import { type Decision, decide, shownArticles } from '../../src/core/decide';
import type { Understanding } from '../../src/core/understand/understanding';

const NO_CODES = { codes: [], near: [], unknown: [] };

function understood(own: Partial<Understanding>): Understanding {
  return {
    text: 'text',
    redacted: 'text',
    secrets: [],
    fields: {},
    codes: NO_CODES,
    candidates: [],
    questions: [],
    messages: [],
    securityArticles: [],
    ...own,
  };
}

const THRESHOLDS = { answer: 0.6, answerSecurity: 0.4, offer: 0.2, lead: 0.1 };
const isSecurity = (id: string) => id.startsWith('security-');
const decideOn = (own: Partial<Understanding>): Decision =>
  decide(understood(own), isSecurity, THRESHOLDS);
const candidates = (...pairs: readonly (readonly [string, number])[]) =>
  pairs.map(([id, confidence]) => ({ id, confidence }));

describe('deciding', () => {
  it('answers one clear candidate', () => {
    expect(decideOn({ candidates: candidates(['a', 0.9], ['b', 0.3]) })).toMatchObject({
      kind: 'answer',
      article: 'a',
    });
  });

  it('offers up to three when none is clear, or two are close', () => {
    expect(
      decideOn({ candidates: candidates(['a', 0.5], ['b', 0.4], ['c', 0.3], ['d', 0.3]) }),
    ).toEqual({
      kind: 'offer',
      articles: ['a', 'b', 'c'],
    });
    expect(decideOn({ candidates: candidates(['a', 0.65], ['b', 0.6]) })).toMatchObject({
      kind: 'offer',
    });
  });

  it('answers by an article about an attack sooner than by others', () => {
    expect(decideOn({ candidates: candidates(['security-a', 0.45], ['b', 0.3]) })).toMatchObject({
      kind: 'warn',
      security: true,
      then: { kind: 'answer', article: 'security-a' },
    });
    expect(decideOn({ candidates: candidates(['a', 0.45], ['b', 0.3]) }).kind).toBe('offer');
  });

  it('warns of a doubtful alarm and answers the question all the same', () => {
    const alarm = {
      security: { rule: 'lost', evidence: 'stolen', isDoubtful: true },
      securityArticles: ['security-a'],
      candidates: candidates(['a', 0.9]),
    };
    expect(decideOn(alarm)).toMatchObject({ kind: 'warn', then: { article: 'a' } });
    const { isDoubtful: _, ...security } = alarm.security;
    expect(decideOn({ ...alarm, security })).toMatchObject({ then: { article: 'security-a' } });
  });

  it('declines when nothing is close, or the subject is foreign', () => {
    expect(decideOn({ candidates: candidates(['a', 0.1]) })).toEqual({
      kind: 'decline',
      unknownCodes: [],
    });
    const foreign = { kind: 'other-service', name: 'Google' } as const;
    expect(decideOn({ foreign, candidates: candidates(['a', 0.9]) })).toMatchObject({
      kind: 'decline',
      foreign,
    });
  });

  it('lets a code win over the ranking, and shows each of several', () => {
    const codes = [
      { code: 'A', articles: ['a'] },
      { code: 'B', articles: ['b'] },
    ];
    expect(
      decideOn({
        codes: { ...NO_CODES, codes: codes.slice(0, 1) },
        candidates: candidates(['z', 0.9]),
      }),
    ).toMatchObject({
      kind: 'answer',
      article: 'a',
    });
    expect(decideOn({ codes: { ...NO_CODES, codes } })).toMatchObject({
      kind: 'answer-codes',
      articles: ['a', 'b'],
    });
  });

  it('takes of a family with one code the article whose message stands in the text', () => {
    const codes = [{ code: 'A', articles: ['parent', 'child'] }];
    expect(decideOn({ codes: { ...NO_CODES, codes }, messages: ['child'] })).toMatchObject({
      article: 'child',
    });
  });

  it('names an unknown code instead of guessing', () => {
    expect(
      decideOn({
        codes: { ...NO_CODES, unknown: ['AADSTS999999'] },
        candidates: candidates(['a', 0.9]),
      }),
    ).toEqual({
      kind: 'decline',
      unknownCodes: ['AADSTS999999'],
    });
  });

  it('asks about a misspelt code', () => {
    const near = [
      { code: 'BecAccessDenied', written: 'BecAcessDenied', edits: 1 as const, articles: ['bec'] },
    ];
    expect(decideOn({ codes: { ...NO_CODES, near } })).toEqual({
      kind: 'offer',
      articles: ['bec'],
      near: 'BecAcessDenied',
    });
  });

  it('lets the security article win over every other match, even over a code', () => {
    const decision = decideOn({
      security: { rule: 'unrequested', evidence: 'i did not ask' },
      codes: { ...NO_CODES, codes: [{ code: 'A', articles: ['a'] }] },
      candidates: candidates(['a', 0.9]),
      securityArticles: ['security-prompt'],
    });
    expect(decision).toMatchObject({
      kind: 'warn',
      security: true,
      then: { kind: 'answer', article: 'security-prompt' },
    });
    expect(shownArticles(decision)).toEqual(['security-prompt']);
  });

  it('warns of a secret and still answers the rest', () => {
    const decision = decideOn({ secrets: ['password'], candidates: candidates(['a', 0.9]) });
    expect(decision).toMatchObject({
      kind: 'warn',
      security: false,
      secrets: ['password'],
      then: { kind: 'answer' },
    });
  });

  it('hands off when a person is asked for', () => {
    expect(decideOn({ command: 'human' })).toMatchObject({ kind: 'hand-off', urgency: 'normal' });
  });

  it('answers the first of two questions in one text, and keeps the second', () => {
    const questions = [candidates(['a', 0.8], ['c', 0.1]), candidates(['b', 0.7], ['d', 0.1])];
    expect(decideOn({ candidates: candidates(['b', 0.9]), questions })).toMatchObject({
      kind: 'answer',
      article: 'a',
      second: 'b',
    });
  });

  it('takes two sentences about one thing for one question', () => {
    const questions = [candidates(['a', 0.8], ['b', 0.5]), candidates(['b', 0.7])];
    expect(decideOn({ candidates: candidates(['b', 0.9]), questions })).toEqual({
      kind: 'answer',
      article: 'b',
      unknownCodes: [],
    });
  });
});
