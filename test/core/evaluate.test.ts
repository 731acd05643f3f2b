import { judge, type Question, score } from '../../src/core/evaluate';
import type { Report } from '../../src/core/report';

const question = (own: Partial<Question>): Question => ({
  text: 'q',
  expect: ['a'],
  okAlso: [],
  multi: false,
  ...own,
});
const report = (own: Partial<Report>): Report => ({
  decision: 'answer',
  article: null,
  articles: [],
  candidates: [],
  codes: [],
  unknownCodes: [],
  security: false,
  secretsRemoved: 0,
  fields: {},
  command: null,
  text: '',
  redacted: '',
  ...own,
});
const answered = (...articles: readonly string[]) =>
  report({ article: articles[0] ?? null, articles });
const offered = (...articles: readonly string[]) => report({ decision: 'offer', articles });
const outcome = (own: Partial<Question>, got: Report) => judge(question(own), got).outcome;

describe('judging an answer', () => {
  it.each([
    ['right', {}, answered('a')],
    ['wrong', {}, answered('b')],
    ['offered', {}, offered('b', 'a')],
    ['missed', {}, offered('b', 'c')],
    ['missed', {}, report({ decision: 'decline' })],
    ['missed', { okAlso: ['b'] }, answered('b')],
    ['declined', { expect: [] }, report({ decision: 'decline' })],
    ['declined', { expect: [], okAlso: ['b'] }, answered('b')],
    ['wrongly-answered', { expect: [] }, answered('a')],
    ['wrongly-offered', { expect: [] }, offered('a')],
    [
      'right',
      { expect: ['a', 'b'], multi: true },
      report({ decision: 'answer-codes', articles: ['b', 'a'] }),
    ],
    ['wrong', { expect: ['a', 'b'], multi: true }, answered('a')],
    ['right', { expect: [], command: 'help' }, report({ decision: 'command', command: 'help' })],
    ['wrong', { expect: [], command: 'help' }, report({ decision: 'decline' })],
  ] as const)('calls it %s for %j', (expected, own, got) => {
    expect(outcome(own, got)).toBe(expected);
  });

  it('counts how often the raw ranking has the article first, and among the first three', () => {
    const ranked = (...ids: readonly string[]) =>
      judge(question({}), report({ candidates: ids.map((id) => ({ id, confidence: 0.1 })) }));
    expect(
      score([ranked('a'), ranked('b', 'a'), ranked('b', 'c', 'd', 'a'), ranked()]),
    ).toMatchObject({
      n: 4,
      top1: 0.25,
      top3: 0.5,
    });
  });
});
