import { type Block, type Inline, link, paragraph, strong } from '../../src/core/prose';
import type { Button, ReplyPart } from '../../src/core/reply';

export const steps = (items: readonly (readonly Block[])[], start = 1): Block => ({
  kind: 'steps',
  start,
  items,
});

export const prose = (...body: Block[]): ReplyPart => ({ kind: 'prose', body });

export const open = (label: string): Button => ({
  label,
  choice: { kind: 'open', article: 'wrong-code', audience: 'user' },
});

const FOOTER: readonly Inline[] = [
  { kind: 'text', text: 'Source: ' },
  link('Fix & check', 'https://example.com/a?b=1&c=2'),
];
/** Prose of every kind. */
export const BODY: readonly Block[] = [
  paragraph('Say ', strong('no'), ' & wait.', { kind: 'break' }, { kind: 'code', text: '<x>' }),
  { kind: 'heading', text: [{ kind: 'text', text: 'Do this' }] },
  steps([
    [paragraph('Open it.')],
    [
      paragraph('Choose:'),
      { kind: 'bullets', items: [[paragraph('one')], [paragraph('two')]] },
      { kind: 'code', text: 'dsregcmd /status\n<tag>', language: 'text' },
    ],
    [paragraph('Done.')],
  ]),
  { kind: 'bullets', items: [[paragraph('a')], [{ kind: 'code', text: 'b' }]] },
  { kind: 'code', text: 'Get-Service "IAS"' },
];
/** A reply's parts, one of every kind. */
export const EVERY_PART: readonly ReplyPart[] = [
  { kind: 'warning', title: 'Keep secrets out', body: [paragraph('I removed it.')] },
  prose(paragraph('Hello.')),
  {
    kind: 'answer',
    article: 'wrong-code',
    audience: 'user',
    title: 'The code is wrong',
    body: BODY,
    footer: FOOTER,
  },
  {
    kind: 'brief',
    article: 'wrong-code',
    audience: 'admin',
    title: 'OathCodeIncorrect: wrong code entered',
    summary: 'The user typed a wrong code.',
    body: BODY,
    footer: FOOTER,
    expandLabel: 'Show steps',
  },
  { kind: 'buttons', label: 'Which?', buttons: [open('A'), { ...open('B'), style: 'primary' }] },
  {
    kind: 'feedback',
    question: 'Did this help?',
    article: 'wrong-code',
    answerId: 'a1',
    yes: 'Yes',
    no: 'No',
  },
];
