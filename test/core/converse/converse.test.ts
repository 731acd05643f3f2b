import { converse } from '../../../src/core/converse/converse';
import { createKnowledge } from '../../../src/core/knowledge';
import type { Message } from '../../../src/core/message';
import { replyToText } from '../../../src/core/plain-text';
import { reportTurn } from '../../../src/core/report';
import { createSetting } from '../../../src/core/setting';
import { createMatcher } from '../../../src/core/understand/matcher/create-matcher';
import { makeArticle } from '../../support/make-article';

const articles = [
  makeArticle({
    id: 'text-missing',
    title: 'The text message does not arrive',
    phrases: [
      'no sms code',
      'text never comes',
      'i wait for the text message',
      'the sms is not coming',
    ],
    related: ['wrong-code'],
    branches: [{ label: 'I use the app', to: 'wrong-code' }],
  }),
  makeArticle({
    id: 'wrong-code',
    title: 'The code is refused',
    phrases: ['code is wrong', 'it says invalid code', 'my code is refused', 'code not accepted'],
  }),
  makeArticle({
    id: 'bec',
    kind: 'error',
    title: 'BecAccessDenied',
    codes: ['BecAccessDenied'],
    audience: ['admin'],
    sections: { admin: makeArticle({ id: 'x' }).sections.admin ?? [] },
  }),
];
const knowledge = createKnowledge(articles);
const setting = createSetting(knowledge, createMatcher(articles), {
  contact: () => 'the Service Desk',
});

const FRESH = { answerId: 'answer-1', ticketId: 'MFA-TEST11', at: '2026-11-22T10:00:00.000Z' };

const ORIGIN = {
  id: '1',
  platform: 'test',
  conversation: 'c',
  person: 'p',
  place: 'private',
} as const;
const say = (text: string, own: Partial<Message> = {}) =>
  converse({ ...ORIGIN, ...own, kind: 'said', text }, setting, FRESH);
const choose = (choice: Extract<Message, { kind: 'chose' }>['choice']) =>
  converse({ ...ORIGIN, kind: 'chose', choice }, setting, FRESH);

describe('a conversation', () => {
  it('answers a code with its article, its source and when it was checked', () => {
    const turn = say('what is BecAccessDenied');
    expect(turn.answered).toBe('bec');
    expect(replyToText(turn.reply)).toContain(
      'Source: A page (https://example.com/page) (2025-01-08) \u00b7 Checked 2026-11-22',
    );
  });

  it('tells a user that an article for admins is not for them', () => {
    expect(replyToText(say('BecAccessDenied', { audience: 'user' }).reply)).toContain(
      'send it to them',
    );
    expect(replyToText(say('BecAccessDenied', { audience: 'admin' }).reply)).not.toContain(
      'send it to them',
    );
  });

  it('carries its own answer id in the answer and the feedback', () => {
    const { reply } = say('BecAccessDenied');
    expect(reply.answerId).toBe('answer-1');
    expect(reply.parts.find((part) => part.kind === 'feedback')).toMatchObject({
      answerId: 'answer-1',
      article: 'bec',
    });
  });

  it('opens what was pressed, for the audience that was pressed', () => {
    const { reply } = choose({ kind: 'open', article: 'text-missing', audience: 'admin' });
    expect(reply.parts.find((part) => part.kind === 'answer')).toMatchObject({ audience: 'admin' });
  });

  it('says so when the button belongs to an article that is gone', () => {
    expect(replyToText(choose({ kind: 'open', article: 'gone' }).reply)).toMatch(/no longer have/);
  });

  it('offers what is related, and a person, when an answer did not solve it', () => {
    const text = replyToText(
      choose({ kind: 'unsolved', article: 'text-missing', answerId: 'a' }).reply,
    );
    expect(text).toContain('[The code is refused]');
    expect(text).toContain('[Ask a person]');
  });

  it('leads from article to article by labelled branches', () => {
    const { reply } = choose({ kind: 'open', article: 'text-missing' });
    const buttons = reply.parts.flatMap((part) => (part.kind === 'buttons' ? part.buttons : []));
    expect(buttons).toContainEqual({
      label: 'I use the app',
      choice: { kind: 'branch', from: 'text-missing', article: 'wrong-code', audience: 'user' },
    });
  });

  it('names what to have ready when a person is asked for', () => {
    const text = replyToText(
      choose({ kind: 'ask-person', urgency: 'normal', article: 'bec' }).reply,
    );
    expect(text).toContain('the Service Desk');
    expect(text).toContain('The account name');
    expect(text).toContain('never ask for your code or password');
  });

  it('greets at first contact and warns of secrets', () => {
    const { reply } = converse({ ...ORIGIN, kind: 'arrived' }, setting, FRESH);
    expect(replyToText(reply)).toContain('never need a code, a password or a PIN');
  });

  it('asks an example question as if it had been written', () => {
    const { reply } = choose({ kind: 'example', number: 0 });
    expect(reply.parts.find((part) => part.kind === 'answer')).toMatchObject({
      article: 'text-missing',
    });
  });

  it('says what it can read when there is no text', () => {
    expect(replyToText(say('   ').reply)).toContain('only read text');
  });

  it('never writes a secret back, and keeps it out of what would be stored', () => {
    const turn = say('my code is 274190 and the sms is not coming');
    const report = reportTurn(turn);
    expect(report).toMatchObject({ decision: 'warn', secretsRemoved: 1 });
    expect(JSON.stringify(report)).not.toContain('274190');
    expect(report.redacted).toContain('[removed]');
  });
});
