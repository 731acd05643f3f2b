import type { Article } from '../../src/core/article';
import { paragraph } from '../../src/core/prose';

/** A whole article, of which a test names only what it is about. */
export function makeArticle(own: Partial<Article> & Pick<Article, 'id'>): Article {
  return {
    kind: 'question',
    title: `Title of ${own.id}`,
    summary: `Summary of ${own.id}.`,
    products: ['entra-mfa'],
    clouds: ['global'],
    audience: ['user', 'admin'],
    codes: [],
    messages: [],
    phrases: [`how people put ${own.id}`],
    urgency: 'normal',
    branches: [],
    related: [],
    collect: ['upn', 'timestamp'],
    sources: [{ title: 'A page', url: 'https://example.com/page', published: '2025-01-08' }],
    reviewed: '2026-11-22',
    reviewDue: '2027-05-22',
    sections: { user: [paragraph('For users.')], admin: [paragraph('For admins.')] },
    ...own,
  };
}
