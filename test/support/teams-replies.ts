import type { HandleMessage } from '../../adapters/adapter';
import type { Message } from '../../src/core/message';
import { bullets, link, paragraph, strong, text } from '../../src/core/prose';
import type { Reply, ReplyPart } from '../../src/core/reply';

export const ANSWER_ID = '0a1b2c3d4e5f';

export const replyOf = (...parts: readonly ReplyPart[]): Reply => ({
  decision: 'answer',
  answerId: ANSWER_ID,
  parts,
});

export const saying = (words: string): Reply =>
  replyOf({ kind: 'prose', body: [paragraph(words)] });

/** A reply with a part of every kind, and every kind of prose within. */
export const EVERYTHING: Reply = replyOf(
  {
    kind: 'warning',
    title: 'Please keep secrets out of this chat',
    body: [paragraph('I removed it.')],
  },
  { kind: 'prose', body: [paragraph('I found more than one ', strong('error code'), '.')] },
  {
    kind: 'answer',
    article: 'becaccessdenied',
    audience: 'admin',
    title: 'BecAccessDenied: the user is not found in the directory',
    body: [
      { kind: 'heading', text: [text('What to do')] },
      {
        kind: 'steps',
        start: 1,
        items: [
          [
            paragraph('Open ', link('the admin center', 'https://entra.microsoft.com/a_(b)'), '.'),
            bullets(['Users', 'All users']),
          ],
          [
            paragraph('Run ', { kind: 'code', text: 'Get-MgUser' }, ':'),
            { kind: 'code', text: 'Get-MgUser -UserId ana@example.test\n  | Format-List' },
          ],
        ],
      },
      paragraph(
        { kind: 'emphasis', children: [text('Then')] },
        { kind: 'break' },
        'wait a minute.',
      ),
    ],
    footer: [
      text('Source: '),
      link('NPS extension errors', 'https://learn.microsoft.com/entra/nps'),
      text(' · Checked 2026-11-22'),
    ],
  },
  {
    kind: 'brief',
    article: 'usernotfound',
    audience: 'user',
    title: 'UserNotFound',
    summary: 'The account does not exist.',
    body: [bullets(['Check the spelling.'])],
    footer: [text('Checked 2026-11-22')],
    expandLabel: 'Show steps',
  },
  {
    kind: 'buttons',
    label: 'What now?',
    buttons: [
      {
        label: 'Solved',
        style: 'primary',
        choice: { kind: 'solved', article: 'becaccessdenied', answerId: ANSWER_ID },
      },
      {
        label: 'Still need help',
        choice: { kind: 'unsolved', article: 'becaccessdenied', answerId: ANSWER_ID },
      },
      {
        label: 'Report it to a person now',
        style: 'danger',
        choice: { kind: 'ask-person', urgency: 'security' },
      },
    ],
  },
  {
    kind: 'feedback',
    question: 'Did this help?',
    article: 'becaccessdenied',
    answerId: ANSWER_ID,
    yes: 'Yes',
    no: 'No',
  },
);

/** Keeps what it is asked, and answers each time the same. */
export function recordMessages(reply: Reply): {
  readonly handle: HandleMessage;
  readonly messages: readonly Message[];
} {
  const messages: Message[] = [];
  return {
    messages,
    handle: (message) => {
      messages.push(message);
      return Promise.resolve(reply);
    },
  };
}
