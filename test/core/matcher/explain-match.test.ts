import { createMatcher } from '../../../src/core/understand/matcher/create-matcher';
import { HELPDESK_ARTICLES } from './helpdesk-articles';

const matcher = createMatcher(HELPDESK_ARTICLES);

describe('an explanation', () => {
  it('names the nearest phrase and the words that carried the match', () => {
    const found = matcher.explain('my phone was stolen yesterday', 'lost-phone');
    expect(found.rank).toBe(1);
    expect(found.nearest?.phrase).toBe('my phone was stolen');
    expect(found.nearest?.similarity).toBeGreaterThan(0.6);
    expect(found.words[0]?.word).toBe('stolen');
    expect(found.coverage).toBe(1);
  });

  it('has the confidence that matching gives', () => {
    const [best] = matcher.match('nps cert');
    expect(matcher.explain('nps cert', 'nps-verify-certificate').confidence).toBe(best?.confidence);
  });

  it('tells which words were read as others', () => {
    const { repaired } = matcher.explain('phone stollen', 'lost-phone');
    expect(repaired).toEqual([{ from: 'stollen', to: 'stolen' }]);
  });

  it('says nothing for an unknown article', () => {
    expect(matcher.explain('phone', 'unheard-of')).toMatchObject({
      rank: undefined,
      confidence: 0,
      words: [],
    });
  });
});
