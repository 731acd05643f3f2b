export interface ArticleTextParts {
  readonly id?: string;
  /** Lines of front matter that replace those with the same key, or are added. */
  readonly fields?: Readonly<Record<string, string>>;
  readonly body?: string;
}

const FIELDS: Readonly<Record<string, string>> = {
  kind: 'question',
  title: '"A title"',
  summary: 'A summary.',
  products: '[entra-mfa]',
  clouds: '[global]',
  audience: '[user, admin]',
  codes: '[]',
  messages: '[]',
  phrases: '["one way to put it"]',
  urgency: 'normal',
  related: '[]',
  collect: '[upn]',
  sources: '[{ title: A page, url: "https://example.com/" }]',
  reviewed: '2026-11-22',
  'review-due': '2027-05-22',
};

const BODY = '## Users\n\nFor users.\n\n1. One.\n2. Two.\n\n## Admins\n\nFor admins.\n';

/** The text of an article's file. */
export function articleText({
  id = 'an-article',
  fields = {},
  body = BODY,
}: ArticleTextParts = {}): string {
  const all = { id, ...FIELDS, phrases: `["one way to put ${id}"]`, ...fields };
  const lines = Object.entries(all).map(([key, value]) => `${key}: ${value}`);
  return ['---', ...lines, '---', body].join('\n');
}
