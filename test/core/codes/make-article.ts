import type { Article } from '../../../src/core/article';

/** An article about an error, with what a test needs of it. */
export function makeArticle(id: string, parts: Partial<Article> = {}): Article {
  return {
    id,
    kind: 'error',
    title: id,
    summary: id,
    products: ['nps-extension'],
    clouds: ['global'],
    audience: ['admin'],
    codes: [],
    messages: [],
    phrases: [],
    urgency: 'normal',
    branches: [],
    related: [],
    collect: [],
    sources: [],
    reviewed: '2026-11-22',
    reviewDue: '2027-05-22',
    sections: {},
    ...parts,
  };
}
