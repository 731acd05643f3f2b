import { readArticle } from '../../src/knowledge/read-article';
import { articleText } from '../support/article-text';

const PLACEHOLDERS = { 'helpdesk.contact': 'the Service Desk' };

const read = (parts: Parameters<typeof articleText>[0]) =>
  readArticle(`questions/${parts?.id ?? 'an-article'}.md`, articleText(parts), PLACEHOLDERS);

/** Ten texts, a hundred, a thousand and so on. */
const BOMB = `[${Array.from(
  { length: 9 },
  (_, level) =>
    `&a${level} [${Array(10)
      .fill(level === 0 ? 'ha' : `*a${level - 1}`)
      .join(', ')}]`,
).join(', ')}]`;

describe('reading an article', () => {
  it('takes front matter and both sections', () => {
    const { read: result, problems } = read({});
    expect(problems).toEqual([]);
    expect(result?.article).toMatchObject({
      id: 'an-article',
      reviewDue: '2027-05-22',
      urgency: 'normal',
    });
    expect(result?.article.sections.user?.map((block) => block.kind)).toEqual([
      'paragraph',
      'steps',
    ]);
    expect(result?.markdown.admin).toBe('For admins.');
  });

  it('reads Windows line ends and a byte order mark', () => {
    const text = `\uFEFF${articleText().replaceAll('\n', '\r\n')}`;
    expect(readArticle('questions/an-article.md', text, PLACEHOLDERS).problems).toEqual([]);
  });

  it('fills the placeholders and refuses one that has no value', () => {
    const body =
      '## Users\n\nAsk {{helpdesk.contact}} or {{helpdesk.fax}}.\n\n## Admins\n\nText.\n';
    const { read: result, problems } = read({ body });
    expect(JSON.stringify(result?.article.sections.user)).toContain('Ask the Service Desk or');
    expect(problems).toMatchObject([{ line: 21, reason: '{{helpdesk.fax}} has no value' }]);
  });

  it.each([
    ['an unknown field', { fields: { colour: 'red' } }, 18, 'colour: is not a key I know'],
    ['a kind that is none', { fields: { kind: 'poem' } }, 3, 'kind: must be one of'],
    [
      'an address without https',
      { fields: { sources: '[{ title: A, url: "http://a.example" }]' } },
      15,
      'sources.0.url',
    ],
    [
      'a date that is none',
      { fields: { reviewed: '2026-02-30' } },
      16,
      'reviewed: write a date as 2026-11-22',
    ],
    [
      'no phrase',
      { fields: { phrases: '[]' } },
      11,
      'phrases: write at least one way people put this',
    ],
    ['broken YAML', { fields: { title: '"open' } }, 4, 'not valid YAML'],
    [
      'aliases that multiply',
      { fields: { messages: BOMB } },
      2,
      'not valid YAML: Excessive alias count',
    ],
    [
      'an alias of nothing',
      { fields: { title: '*nothing' } },
      2,
      'not valid YAML: Unresolved alias',
    ],
    [
      'another id than the file name',
      { fields: { id: 'other' } },
      2,
      'the id is other but the file is named an-article.md',
    ],
    [
      'a section missing',
      { body: '## Users\n\nText.\n' },
      8,
      'names admin but "## Admins" is missing',
    ],
    ['a section too many', { fields: { audience: '[admin]' } }, 8, '"## Users" is written but'],
    [
      'a section written twice',
      { body: '## Users\n\nA.\n\n## Users\n\nB.\n\n## Admins\n\nC.\n' },
      23,
      'stands twice',
    ],
    [
      'text outside the sections',
      { body: 'Hello.\n\n## Users\n\nA.\n\n## Admins\n\nB.\n' },
      19,
      'outside',
    ],
    [
      'a picture',
      { body: '## Users\n\n![x](https://x.example/x.png)\n\n## Admins\n\nB.\n' },
      21,
      '(image)',
    ],
    ['HTML', { body: '## Users\n\n<b>x</b>\n\n## Admins\n\nB.\n' }, 21, '(html)'],
    [
      'a relative link',
      { body: '## Users\n\n[x](page.md)\n\n## Admins\n\nB.\n' },
      21,
      'page.md is not a full https address',
    ],
  ])('names file, line, reason and remedy of %s', (_what, parts, line, reason) => {
    const { problems } = read(parts);
    expect(problems.length).toBeGreaterThan(0);
    const found = problems.find((problem) => problem.reason.includes(reason));
    expect(found).toMatchObject({ file: 'questions/an-article.md', line, severity: 'error' });
    expect(found?.hint).toMatch(/\w+/);
  });

  it('collects all problems of a file instead of stopping at the first', () => {
    const { problems } = read({
      fields: { kind: 'poem', reviewed: 'soon' },
      body: '## Users\n\n<b>x</b>\n',
    });
    expect(problems.length).toBeGreaterThanOrEqual(3);
  });

  it('refuses a file without front matter', () => {
    expect(readArticle('a.md', '# Hello', {}).problems).toMatchObject([{ line: 1 }]);
  });
});
