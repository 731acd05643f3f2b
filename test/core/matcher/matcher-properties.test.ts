import fc from 'fast-check';

import { createMatcher } from '../../../src/core/understand/matcher/create-matcher';
import type { Match, MatcherArticle } from '../../../src/core/understand/matcher/matcher';
import { normalizeText } from '../../../src/core/understand/matcher/text/normalize-text';
import { HELPDESK_ARTICLES } from './helpdesk-articles';

const matcher = createMatcher(HELPDESK_ARTICLES);

const anyText = fc.oneof(
  fc.string({ maxLength: 300 }),
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc
    .array(fc.constantFrom('phone', 'code', 'the', 'nps', 'zzz', '.', '\n'), { maxLength: 120 })
    .map((words) => words.join(' ')),
);

const anyArticles: fc.Arbitrary<MatcherArticle[]> = fc.uniqueArray(
  fc.record({
    id: fc.string({ minLength: 1, maxLength: 8 }),
    title: fc.string({ maxLength: 40 }),
    phrases: fc.array(fc.lorem({ maxCount: 5 }), { maxLength: 4 }),
  }),
  { selector: ({ id }) => id, maxLength: 12 },
);

function expectSound(matches: readonly Match[]): void {
  matches.forEach(({ confidence }, at) => {
    expect(confidence).toBeGreaterThanOrEqual(0);
    expect(confidence).toBeLessThanOrEqual(matches[at - 1]?.confidence ?? 1);
  });
  expect(new Set(matches.map(({ id }) => id)).size).toBe(matches.length);
}

describe('for any text, a matcher', () => {
  it('gives confidences from 0 to 1 that never rise, each article once', () => {
    fc.assert(fc.property(anyText, (text) => expectSound(matcher.match(text))));
  });

  it('says the same twice', () => {
    fc.assert(
      fc.property(anyText, (text) => expect(matcher.match(text)).toEqual(matcher.match(text))),
    );
  });

  it('explains whatever it matched', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const { id, confidence } of matcher.match(text, 2)) {
          expect(matcher.explain(text, id)).toMatchObject({ id, confidence });
        }
      }),
      { numRuns: 20 },
    );
  });
});

describe('for any articles, training', () => {
  it('makes a sound matcher, the same each time', () => {
    fc.assert(
      fc.property(anyArticles, anyText, (articles, text) => {
        const matches = createMatcher(articles).match(text);
        expectSound(matches);
        expect(createMatcher([...articles].reverse()).match(text)).toEqual(matches);
      }),
      { numRuns: 40 },
    );
  });
});

describe('normalizing', () => {
  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const once = normalizeText(text);
        expect(normalizeText(once)).toBe(once);
      }),
    );
  });
});
