import type { HandleMessage } from '../../adapters/adapter';
import type { Message } from '../../src/core/message';
import { paragraph, type Block, text } from '../../src/core/prose';
import type { Reply, ReplyPart } from '../../src/core/reply';

export interface ScriptedBot {
  readonly handle: HandleMessage;
  readonly messages: readonly Message[];
}

const CODE = 'Start-ADSyncSyncCycle -PolicyType Delta -ALongOptionThatDoesNotFitOnAPhone';

/** A bot that answers everything with every kind of part, so that a page shows them all. */
export function createScriptedBot(): ScriptedBot {
  const messages: Message[] = [];
  const handle: HandleMessage = (message) => {
    messages.push(message);
    return Promise.resolve(replyTo(message, messages.length));
  };
  return { handle, messages };
}

function replyTo(message: Message, count: number): Reply {
  const answerId = `a${count}`;
  switch (message.kind) {
    case 'arrived':
      return { decision: 'command', answerId, parts: [prose('Hello from the bot.')] };
    case 'said':
      return { decision: 'answer', answerId, parts: answerParts(message.text, answerId) };
    case 'chose':
      return { decision: 'command', answerId, parts: [prose(`You chose ${message.choice.kind}.`)] };
    case 'filled':
      return { decision: 'command', answerId, parts: [prose(`You sent ${message.choice.kind}.`)] };
    case 'rated':
      return { decision: 'command', answerId, parts: [prose('Thank you for rating.')] };
  }
}

const prose = (words: string): ReplyPart => ({ kind: 'prose', body: [paragraph(words)] });

const steps: Block = {
  kind: 'steps',
  start: 1,
  items: [
    [paragraph('Open the sign-in page.')],
    [paragraph('Run this:'), { kind: 'code', text: CODE }],
  ],
};

function answerParts(question: string, answerId: string): readonly ReplyPart[] {
  const article = 'wrong-code';
  const footer = [text('Source: example \u00b7 Checked 2026-11-22')];
  return [
    { kind: 'warning', title: 'Keep secrets out', body: [paragraph('Ask for a new code.')] },
    {
      kind: 'answer',
      article,
      audience: 'user',
      title: `About: ${question}`,
      body: [paragraph(question), steps],
      footer,
    },
    {
      kind: 'brief',
      article,
      audience: 'admin',
      title: 'AuthenticationMethodNotConfigured',
      summary: 'No method is set up.',
      body: [paragraph('Register a method.')],
      footer,
      expandLabel: 'Show steps',
    },
    {
      kind: 'buttons',
      buttons: [
        { label: 'Solved', choice: { kind: 'solved', article, answerId }, style: 'primary' },
        { label: 'Ask a person', choice: { kind: 'ask-person', urgency: 'normal' } },
      ],
    },
    { kind: 'feedback', question: 'Did this help?', article, answerId, yes: 'Yes', no: 'No' },
  ];
}
