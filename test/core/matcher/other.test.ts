import { createMatcher } from '../../../src/core/understand/matcher/create-matcher';
import { decodeModel } from '../../../src/core/understand/matcher/model/decode-model';
import { encodeModel } from '../../../src/core/understand/matcher/model/encode-model';
import { matcherFromModel } from '../../../src/core/understand/matcher/matcher-from-model';
import { trainModel } from '../../../src/core/understand/matcher/training/train-model';
import { HELPDESK_ARTICLES } from './helpdesk-articles';

const others = [
  { phrases: ['the printer on the third floor is jammed', 'printer out of toner'] },
  { phrases: ['netflix code for the new tv', 'my netflix login is gone'] },
];
const matcher = createMatcher(HELPDESK_ARTICLES, { others });
const other = (text: string) => matcher.rank(text).other();

describe('a matcher that knows what no article answers', () => {
  it('says which of the others a text is nearest to, and by which phrase', () => {
    expect(other('toner for our printer please')).toMatchObject({
      other: 0,
      phrase: 'printer out of toner',
    });
    expect(other('netflix wants a code')).toMatchObject({ other: 1 });
  });

  it('holds a text like theirs for foreign, and one like an article for its own', () => {
    const strange = other('my netflix is gone')?.confidence ?? 0;
    const own = other('i lost my mobile on the train')?.confidence ?? 0;
    expect(strange).toBeGreaterThan(0.5);
    expect(own).toBeLessThan(0.2);
  });

  it('never returns one of them as a match', () => {
    const ids = new Set(HELPDESK_ARTICLES.map(({ id }) => id));
    expect(matcher.match('printer out of toner', 100).filter(({ id }) => !ids.has(id))).toEqual([]);
  });

  it('says nothing of a text that shares nothing with them', () => {
    expect(other('')).toBeUndefined();
    expect(other('ж')).toBeUndefined();
  });

  it('says nothing when it knows of none', () => {
    expect(createMatcher(HELPDESK_ARTICLES).rank('printer out of toner').other()).toBeUndefined();
    const onlyEmpty = createMatcher(HELPDESK_ARTICLES, { others: [{ phrases: ['?!'] }] });
    expect(onlyEmpty.rank('printer out of toner').other()).toBeUndefined();
  });

  it('says the same after its model was kept and read', () => {
    const kept = decodeModel(encodeModel(trainModel(HELPDESK_ARTICLES, { others })));
    const text = 'netflix on my phone';
    expect(matcherFromModel(kept).rank(text).other()).toEqual(other(text));
  });
});
