import { articleText } from './article-text';

/** The text of an article with its phrases on lines of their own, as people write it. */
export const MARKDOWN = `---
id: text-message-not-received
kind: question
title: "The text message with my code does not arrive"
summary: "Check the signal, wait a minute, and use another way to sign in."
products: [entra-mfa]
clouds: [global]
audience: [user, admin]
codes: []
messages: []
phrases:
  - "no code arrives"
  - "the text message with the code never comes"
  - "I have waited for ten minutes for the number it wants from me and nothing shows up on my phone, what now"
urgency: normal
related: [new-phone]
collect: [upn, timestamp, method]
sources:
  - { title: "Phone authentication methods", url: "https://learn.microsoft.com/entra/identity/authentication/concept-authentication-phone-options", published: 2024-10-30 }
reviewed: 2026-11-22
review-due: 2099-05-22
---
## Users

Texts can come late, because nobody can guarantee their delivery.

1. Check that you have mobile signal.
2. Ask for **one** new text and wait a minute.

If that does not help, ask {{helpdesk.contact}}.

## Admins

The text was sent and the provider did not deliver it. Read the sign-in log first.
`;

export const EDITED_FILE = 'questions/text-message-not-received.md';

/** As it stood before Grace Hopper added a phrase. */
export const MARKDOWN_BEFORE = MARKDOWN.replace(
  '  - "the text message with the code never comes"\n',
  '',
);

interface Row {
  readonly id: string;
  readonly title: string;
  readonly phrases: readonly string[];
  readonly fields?: Readonly<Record<string, string>>;
  readonly body?: string;
}

const FOR_ADMINS = '## Admins\n\nRead the log of the server first.\n';
const FOR_USERS = '## Users\n\n1. Open the app.\n2. Choose the account.\n3. Follow the steps.\n';

const ROWS: readonly Row[] = [
  {
    id: 'new-phone',
    title: 'I have a new phone',
    phrases: ['I have a new phone', 'moving the app to another phone', 'changed my mobile'],
    fields: { products: '[authenticator]', audience: '[user]' },
    body: FOR_USERS,
  },
  {
    id: 'unexpected-prompt',
    title: 'I got a prompt I did not ask for',
    phrases: ['a prompt I did not start', 'approval request out of nowhere'],
    fields: { urgency: 'security' },
  },
  {
    id: 'lost-phone',
    title: 'My phone is lost or stolen',
    phrases: ['my phone is stolen', 'I left my phone on the train'],
    fields: { audience: '[user]', reviewed: '2025-04-02', 'review-due': '2025-10-02' },
    body: FOR_USERS,
  },
  {
    id: 'aadsts50076',
    title: 'AADSTS50076: a second step is needed',
    phrases: ['it wants a second step now'],
    fields: { products: '[entra-sign-in]', codes: '[AADSTS50076]' },
  },
  {
    id: 'nps-extension-limits',
    title: 'What the NPS extension can and cannot do',
    phrases: ['limits of the NPS extension', 'radius with one-time codes'],
    fields: { products: '[nps-extension]', audience: '[admin]' },
    body: FOR_ADMINS,
  },
  {
    id: 'work-account-lost',
    title: 'The app no longer shows my work account',
    phrases: ['my work account is gone from the app'],
    fields: { products: '[authenticator]', audience: '[user]' },
    body: FOR_USERS,
  },
  {
    id: 'forgot-password',
    title: 'I forgot my password',
    phrases: ['I forgot my password', 'reset my password'],
    fields: { products: '[sspr]' },
  },
];

/** Its articles, the most asked last. */
export const ARTICLE_IDS: readonly string[] = [
  ...ROWS.map(({ id }) => id),
  'text-message-not-received',
];

const textOf = ({
  id,
  title,
  phrases,
  fields,
  body = `${FOR_USERS}\n${FOR_ADMINS}`,
}: Row): string =>
  articleText({
    id,
    fields: {
      title: JSON.stringify(title),
      phrases: JSON.stringify(phrases),
      'review-due': '2099-05-22',
      ...fields,
    },
    body,
  });

export const MISMATCH = 'the number on my screen does not match the one in the app';

const EVALUATION = [
  { text: MISMATCH, expect: ['text-message-not-received'] },
  { text: `${MISMATCH} today`, expect: ['lost-phone'] },
  { text: 'no code arrives', expect: ['text-message-not-received'] },
  { text: 'reset my password', expect: ['forgot-password'] },
];

/** Eight articles in a folder, one of them changed in the folder over it, and four questions to evaluate by. */
export function writeConsoleKnowledge(write: (file: string, text: string) => void): void {
  write(`knowledge/${EDITED_FILE}`, MARKDOWN_BEFORE);
  for (const row of ROWS) write(`knowledge/questions/${row.id}.md`, textOf(row));
  write('knowledge/not-ours.yaml', '- kind: other-topic\n  phrases: [the canteen menu]\n');
  write(`overlay/${EDITED_FILE}`, MARKDOWN);
  write('overlay/eval/own.jsonl', EVALUATION.map((line) => `${JSON.stringify(line)}\n`).join(''));
}
