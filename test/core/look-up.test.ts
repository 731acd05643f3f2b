import { lookUp } from '../../src/core/look-up';
import type { Origin } from '../../src/core/message';
import { paragraph } from '../../src/core/prose';
import { createKnowledge } from '../../src/core/knowledge';
import { createSetting } from '../../src/core/setting';
import { createMatcher } from '../../src/core/understand/matcher/create-matcher';
import { makeArticle } from '../support/make-article';

const ARTICLES = [
  makeArticle({
    id: 'becaccessdenied',
    kind: 'error',
    title: 'BecAccessDenied: the user is not found',
    codes: ['BecAccessDenied'],
    phrases: ['bec access denied'],
    audience: ['admin'],
    sections: { admin: [paragraph('Check the UPN.')] },
  }),
  makeArticle({ id: 'new-phone', phrases: ['I have a new phone', 'changed my phone'] }),
];
const make = (restrictsAdminAnswers: boolean) =>
  createSetting(createKnowledge(ARTICLES), createMatcher(ARTICLES), {
    contact: () => 'the Service Desk',
    restrictsAdminAnswers,
  });

const ASKER: Origin = {
  id: '1',
  platform: 'test',
  conversation: 'c',
  person: 'ana',
  place: 'private',
};
const ids = (text: string, asker = ASKER, setting = make(false)) =>
  lookUp(text, asker, setting).map(({ article }) => article);

describe('looking up', () => {
  it('finds an error code as the bot would', () => {
    expect(ids('what is BECACCESSDENIED')[0]).toBe('becaccessdenied');
  });

  it('finds by phrases', () => {
    expect(ids('i changed my phone')[0]).toBe('new-phone');
  });

  it('shows what is for admins to admins alone, where the organisation wants that', () => {
    expect(ids('BecAccessDenied', ASKER, make(true))).not.toContain('becaccessdenied');
    expect(ids('BecAccessDenied', { ...ASKER, audience: 'admin' }, make(true))[0]).toBe(
      'becaccessdenied',
    );
  });

  it('answers with nothing that can be pressed', () => {
    const parts = lookUp('BecAccessDenied', ASKER, make(false)).flatMap(
      ({ answer }) => answer.parts,
    );
    expect(new Set(parts.map(({ kind }) => kind))).toEqual(new Set(['answer']));
  });
});
