import { createKnowledge } from '../../../src/core/knowledge';
import { createMatcher } from '../../../src/core/understand/matcher/create-matcher';
import { createUnderstand } from '../../../src/core/understand/understand';
import { makeArticle } from '../../support/make-article';

const articles = [
  makeArticle({ id: 'blocked', codes: ['AADSTS50057'], phrases: ['my account is disabled'] }),
  makeArticle({ id: 'blocked-guest', codes: ['AADSTS50057'], phrases: ['a guest is disabled'] }),
  makeArticle({ id: 'text-missing', phrases: ['no sms code', 'text never comes', 'sms missing'] }),
];
const understand = createUnderstand(createKnowledge(articles), createMatcher(articles));

describe('the candidates of a text', () => {
  it('are what its words rank where nothing else decides', () => {
    expect(understand('the text never comes').candidates[0]?.id).toBe('text-missing');
  });

  it('are those of its codes where it names one, whatever is said around it', () => {
    expect(understand('no sms code, text never comes, AADSTS50057').candidates).toEqual([
      { id: 'blocked', confidence: 0.5 },
      { id: 'blocked-guest', confidence: 0.5 },
    ]);
  });

  it('are none for a command', () => {
    expect(understand('help')).toMatchObject({ command: 'help', candidates: [] });
  });
});
