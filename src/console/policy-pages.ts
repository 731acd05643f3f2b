import { escapeHtml, toHtmlDocument } from './serve/html';

/** What the two pages say that differs between organisations. */
export interface PolicyFacts {
  /** Who runs this, where it was told. */
  readonly organisation?: string;
  /** How people reach a person, as a noun phrase. */
  readonly contact: string;
  readonly retentionDays: number;
  /** Whether questions can be handed to people. */
  readonly handsOff: boolean;
  /** Whether another system hears of tickets. */
  readonly sendsTickets: boolean;
}

/** Without classes and colours of its own: the browser's own dark mode, text size and contrast apply. */
export const STYLE =
  ':root{color-scheme:light dark}' +
  'body{font:1rem/1.6 system-ui,sans-serif;max-width:40rem;margin:0 auto;padding:1.5rem 1rem 4rem}' +
  'h1{font-size:1.6rem;line-height:1.25}h2{font-size:1.15rem;margin-top:2rem}' +
  'body{overflow-wrap:anywhere}';

type Section = readonly [heading: string, ...lines: readonly string[]];

/** What is kept about people, for how long, and how they have it forgotten. */
export function privacyPage(facts: PolicyFacts): string {
  return document('Privacy', facts, [
    [
      'What this does with your words',
      'MFA Helpdesk looks for an answer in articles that people wrote. It runs on a server of your organisation. Your words are not sent to a cloud AI, not used for training and not sold.',
      'In channels and group chats it answers those who write to it. Where it may read other messages, it looks only whether they go on with a question to it, and keeps nothing of the others.',
      'Teams and Slack keep the chat itself, by the rules of your organisation.',
    ],
    [
      'Codes and passwords',
      'It never needs a code, a password or a PIN. What looks like one is taken out before anything is stored or logged. E-mail addresses and phone numbers in your question are masked in what is kept.',
    ],
    ['What is kept, and for how long', ...keptLines(facts)],
    ...(facts.handsOff ? [ticketSection(facts)] : []),
    [
      'Your choice',
      'Write \u201cforget me\u201d to the bot. It says what it keeps. At the press of a button it deletes what it remembers of you, what stands in figures, and your closed tickets. Open tickets stay until people have closed them.',
      `For anything else, ask ${facts.contact}.`,
    ],
  ]);
}

const keptLines = ({ retentionDays }: PolicyFacts): readonly string[] => [
  'Your last question, without secrets, and what was shown: it is used for 24 hours, so that you need not say everything twice.',
  'Which answers were shown and whether they helped, and questions that found no answer, without secrets. A code that is made from your account stands there in place of your name.',
  `All of this is deleted after ${days(retentionDays)}.`,
  'The technical address of each chat, so that news can come later, until the app is removed from it.',
  'The log of the program holds no words of yours.',
];

function ticketSection({ retentionDays, sendsTickets }: PolicyFacts): Section {
  return [
    'When a question goes to a person',
    'You send a form yourself. The people who answer see your name, your question without secrets, what was tried, what you wrote in the form, and where you asked.',
    ...(sendsTickets ? ['The ticket is also sent to the ticket system of your organisation.'] : []),
    `A closed ticket is deleted ${days(retentionDays)} after its last change.`,
  ];
}

/** What people can expect of the answers. */
export function termsPage(facts: PolicyFacts): string {
  return document('Terms of use', facts, [
    [
      'What this is for',
      'MFA Helpdesk answers questions about signing in with a second step, for people at work in the organisation that runs it.',
    ],
    [
      'What you can expect',
      'Each answer is written by people, names its source and the day it was last checked. Services change, so an answer can be out of date. Where an answer and your helpdesk differ, do as your helpdesk says.',
      'It cannot reset anything, and it may be out of service.',
    ],
    [
      'What we ask of you',
      'Do not send codes, passwords or PINs, and no secrets of other people.',
      `If somebody may be in your account, do not wait for a chat: reach ${facts.contact} at once.`,
    ],
    [
      'Who runs it',
      `${facts.organisation ?? 'Your organisation'} runs it and is responsible for it. For questions, ask ${facts.contact}.`,
      'The software comes without warranty, under the MIT licence. What is stored is told on the privacy page, at /privacy.',
    ],
  ]);
}

const days = (count: number): string => (count === 1 ? '1 day' : `${count} days`);

function document(title: string, facts: PolicyFacts, sections: readonly Section[]): string {
  const owner = facts.organisation === undefined ? '' : ` of ${facts.organisation}`;
  const body = sections.flatMap(([heading, ...lines]) => [
    `<h2>${escapeHtml(heading)}</h2>`,
    ...lines.map((line) => `<p>${escapeHtml(line)}</p>`),
  ]);
  const name = `${title}: MFA Helpdesk${owner}`;
  return toHtmlDocument({
    title: name,
    head: [`<style>${STYLE}</style>`],
    main: [`<h1>${escapeHtml(name)}</h1>`, ...body],
  });
}
