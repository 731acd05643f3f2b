import { preferAudience } from '../../../src/core/understand/prefer-audience';
import { makeArticle } from '../../support/make-article';

const articles = new Map(
  [
    makeArticle({ id: 'for-admins', audience: ['admin'] }),
    makeArticle({ id: 'for-both' }),
    makeArticle({ id: 'for-users', audience: ['user'] }),
  ].map((article) => [article.id, article]),
);
const candidates = ['for-admins', 'for-both', 'for-users'].map((id) => ({ id, confidence: 0.5 }));
const order = (asker?: 'user' | 'admin') =>
  preferAudience(candidates, articles, asker).map(({ id }) => id);

describe('preferring what is written for the asker', () => {
  it('puts what a user cannot read last', () => {
    expect(order('user')).toEqual(['for-both', 'for-users', 'for-admins']);
  });

  it('puts what is written for admins alone first for an admin', () => {
    expect(order('admin')).toEqual(['for-admins', 'for-both', 'for-users']);
  });

  it('keeps a chance a chance', () => {
    const sure = candidates.map(({ id }) => ({ id, confidence: 0.99 }));
    for (const { confidence } of preferAudience(sure, articles, 'admin')) {
      expect(confidence).toBeLessThan(1);
    }
  });

  it('changes nothing when nobody knows who asks', () => {
    expect(order()).toEqual(['for-admins', 'for-both', 'for-users']);
  });
});
